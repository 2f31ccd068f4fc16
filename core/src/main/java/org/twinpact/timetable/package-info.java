/**
 * The earliest lawful timetable of a planned twinning, with its delays and remedies.
 *
 * <ul>
 *   <li>To compute a timetable, open {@link Timetable}.
 *   <li>To describe the parties, the first day and the circumstances, open {@link TimetableRequest}.
 *   <li>To find the lines of a timetable, open {@link TimetableEntry} and {@link TimetableEntryKind}.
 *   <li>To find the day of signing or of entry into force, open {@link KeyDate}.
 *   <li>To find the reasons for a late day, open {@link Delay} and {@link DelayCause}.
 *   <li>To find the changes that make a day earlier, open {@link Remedy}, {@link RemedyKind} and {@link RemedySearch}.
 *   <li>To find the order of tasks and their predecessors, open {@link Schedule} and {@link Task}.
 *   <li>To find the due days of obligations, open {@link ObligationDates}.
 *   <li>To find the sentences, open {@link TimetableMessages} and {@code messages_en.properties}.
 * </ul>
 */
package org.twinpact.timetable;

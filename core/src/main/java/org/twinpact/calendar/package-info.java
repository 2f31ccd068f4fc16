/** The days on which offices are closed: {@link org.twinpact.calendar.OfficeCalendar}. */
package org.twinpact.calendar;

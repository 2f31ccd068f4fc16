/**
 * Text for people, languages by tag, and the constraints on text, numbers and days.
 *
 * <ul>
 *   <li>To give the same text in several languages, open {@link LocalText}.
 *   <li>To name a language, open {@link LanguageTag}.
 *   <li>To check that text is readable, open {@link PlainText}.
 *   <li>To check a number, open {@link PlainNumber}.
 *   <li>To check a day, open {@link CivilDay}.
 *   <li>To search for names regardless of accents and case, open {@link SearchKey}.
 * </ul>
 */
package org.twinpact.language;

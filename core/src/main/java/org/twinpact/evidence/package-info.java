/**
 * The evidence of facts: hashes, grades and partial dates, and personal data outside the history.
 *
 * <ul>
 *   <li>To hash a text or a list of texts, open {@link Sha256}.
 *   <li>To grade the evidence of an imported fact, open {@link EvidenceGrade}.
 *   <li>To give a date of which only the year is known, open {@link PartialDate}.
 *   <li>To store personal data that can be erased, open {@link PersonalDatum} and {@link Person}.
 *   <li>To refer to a person in an event, open {@link PersonRef}.
 * </ul>
 */
package org.twinpact.evidence;

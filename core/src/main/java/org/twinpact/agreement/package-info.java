/**
 * The text of the agreement: its clauses in every language, and the hash of the final text.
 *
 * <ul>
 *   <li>To find the text and the hash that bodies approve, open {@link AgreementText}.
 *   <li>To find one clause and its values, open {@link Clause}.
 *   <li>To find the parts inside and outside the hash, open {@link Part}.
 *   <li>To find the terms on entry into force and duration, open {@link AgreementConditions} and
 *       {@link EntryIntoForce}.
 *   <li>To find a fault in a text, open {@link TextFinding}.
 *   <li>To find the checks of a text, open {@link org.twinpact.agreement.lint.TextLinter}.
 * </ul>
 */
package org.twinpact.agreement;

/**
 * The text of the agreement: clauses in every language, final under a hash.
 *
 * <ul>
 *   <li>To find the text and the hash that bodies approve, open {@link AgreementText}.
 *   <li>To find one clause and its values, open {@link Clause}.
 *   <li>To find the parts inside and outside the hash, open {@link Part}.
 *   <li>To find the conditions of entry into force and term, open {@link AgreementConditions} and {@link EntryIntoForce}.
 *   <li>To find a fault of a text, open {@link TextFinding}.
 *   <li>To find the checks of a text, open {@link org.twinpact.agreement.lint.TextLinter}.
 * </ul>
 */
package org.twinpact.agreement;

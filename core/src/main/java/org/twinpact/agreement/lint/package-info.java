/**
 * The checks of a text. They are not part of the API.
 *
 * <ul>
 *   <li>To find the checks that prevent a text from becoming final, and those that only warn, open {@link TextLinter}.
 *   <li>To find the comparison of the language versions, open {@link LanguageConsistency}.
 *   <li>To find the numbers of a text, in digits and in words, open {@link TextNumbers} and {@link NumberWords}.
 *   <li>To find the clauses that an agreement should have, open {@link ClauseCatalogue} and {@link ClauseRequirement}.
 * </ul>
 */
package org.twinpact.agreement.lint;

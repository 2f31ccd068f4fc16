/**
 * The composition of an agreement text from clauses and terms. Clauses and languages are data. Not legal advice.
 *
 * <ul>
 *   <li>To find the composition of the text from the terms, open {@link AgreementComposer}.
 *   <li>To find the terms that the parties settle, open {@link AgreementTerms}.
 *   <li>To find the source of the text of a clause, in {@code clauses.json}, open {@link ClauseLibrary}.
 *   <li>To find the clauses that an agreement needs, open {@link CatalogueEntry}.
 *   <li>To find the choice between the forms of a clause, open {@link ClauseForm}.
 *   <li>To find the properties of terms that decide the choice, open {@link ClauseCondition}.
 *   <li>To find the rejection of blank and invalid terms, open {@link TermsValidator}.
 *   <li>To find the replacement of placeholders, plurals and choices, open {@link MessageTemplate}.
 *   <li>To find the values of placeholders in one language, open {@link TermValues}.
 *   <li>To find the lists of parties, annexes and other items, open {@link ListValues}.
 *   <li>To find the typed variables of a clause, open {@link ClauseVariables}.
 *   <li>To find date formats and the names of months and languages, open {@link LanguagePack}.
 *   <li>To find the Hebrew calendar, open {@link HebrewDate}.
 *   <li>To find Hebrew numerals, open {@link HebrewNumerals}.
 * </ul>
 */
@SelfContainedBuilders
package org.twinpact.document.compose;

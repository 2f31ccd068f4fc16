/**
 * The documents of a twinning, assembled from its state. This package is the entry to the module.
 *
 * <ul>
 *   <li>To find the documents that a twinning offers, open {@link Documents}.
 *   <li>To find the order of the parts of an agreement, its draft notice and its date, open {@link AgreementAssembler}.
 *   <li>To find the numbering of clauses and the order of languages, open {@link ClauseColumns}.
 *   <li>To find the work plan as an annex, open {@link PlanAnnex}.
 *   <li>To find the signature lines of a party, open {@link SignaturePanels}.
 *   <li>To find the words around those of the agreement, in each language, open {@link Labels}.
 *   <li>To find the format of dates and numbers in the annex and the signature block, open {@link LocaleFormat}.
 *   <li>To find the text of the clauses, open {@link org.twinpact.document.compose.AgreementComposer}.
 *   <li>To find the parts of which a document consists, open {@link org.twinpact.document.model.Block}.
 *   <li>To find the output as HTML, open {@link org.twinpact.document.render.HtmlRenderer}.
 *   <li>To find the output as PDF, open {@link org.twinpact.document.render.PdfRenderer}.
 * </ul>
 */
package org.twinpact.document;

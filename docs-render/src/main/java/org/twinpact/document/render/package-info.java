/**
 * The renderers of a document as HTML and PDF. They print its words unchanged.
 *
 * <ul>
 *   <li>To find the page around the blocks in HTML, open {@link HtmlRenderer}.
 *   <li>To find the HTML of a block, open {@link HtmlBlocks}.
 *   <li>To find the isolation of values and quotations in HTML, open {@link HtmlRuns}.
 *   <li>To find the steps from a document to a PDF, open {@link PdfRenderer}.
 *   <li>To find the pages and the footer of a PDF, open {@link FoDocument}.
 *   <li>To find the formatting objects of a block, open {@link FoBlocks}.
 *   <li>To find the embedding of values and quotations in a PDF, open {@link FoRuns}.
 *   <li>To find the rejection of characters without a glyph, open {@link MissingGlyphs}.
 *   <li>To find the fonts and the configuration of the layout engine, open {@link FopFactoryHolder}.
 *   <li>To find the layout and its reported problems, open {@link FopLayout}.
 *   <li>To find the correction of the Hebrew reading order in a PDF, open {@link LogicalOrder}.
 *   <li>To find the comparison of drawn and expected characters, open {@link CharacterBag}.
 *   <li>To find the reproducible dates and identifiers of a PDF, open {@link PdfMetadata}.
 * </ul>
 */
package org.twinpact.document.render;

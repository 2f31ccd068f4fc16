/**
 * The model of a document, with texts in a language and direction, in blocks, without any output format.
 *
 * <ul>
 *   <li>To find a whole document, open {@link Document}.
 *   <li>To find the kinds of blocks, open {@link Block}.
 *   <li>To find a text with its language and direction, open {@link Text}.
 *   <li>To find the kinds of runs in a text, open {@link Run}.
 *   <li>To find the split of a text into words, values and quotations, open {@link RunSplitter}.
 *   <li>To find the definition of a value and of words of the other direction, open {@link RunPatterns}.
 *   <li>To find the treatment of invisible characters, open {@link HiddenCharacters}.
 *   <li>To find the rejection of active content in a drawing, open {@link Drawing}.
 *   <li>To find the interface of a renderer for blocks, open {@link BlockWriter}.
 *   <li>To find the interface of a renderer for runs, open {@link RunWriter}.
 * </ul>
 */
package org.twinpact.document.model;

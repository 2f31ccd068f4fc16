/**
 * The human-readable text of the library, in Hebrew and English. Not exported to hosts. To find a term, open
 * {@code terms.tsv} next to {@link org.twinpact.message.Terms}. To find a sentence, open {@code messages_en.properties}
 * of the package that uses it.
 */
package org.twinpact.message;

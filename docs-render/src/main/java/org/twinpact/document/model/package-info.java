/** The model of a document: texts in a language and direction, in blocks, without any output format. */
package org.twinpact.document.model;

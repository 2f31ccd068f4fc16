/** Renderers, siblings named by their output. Each prints a document's words unchanged. */
package org.twinpact.document.render;

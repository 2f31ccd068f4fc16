/** What a document says, in which language and direction; no output format is known here. Builders and the model. */
package org.twinpact.document;

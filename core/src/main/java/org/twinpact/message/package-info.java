/** The sentences of the library in Hebrew and English; not exported. */
package org.twinpact.message;

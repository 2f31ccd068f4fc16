/** The sentences of the library in Hebrew and English. Not exported. */
package org.twinpact.message;

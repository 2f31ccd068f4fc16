/** The library's JSON mapper. Not exported. */
package org.twinpact.json;

/** The library's JSON mapper; not exported. */
package org.twinpact.json;

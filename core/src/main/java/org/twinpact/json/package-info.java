/** How the library reads and writes JSON; internal. */
package org.twinpact.json;

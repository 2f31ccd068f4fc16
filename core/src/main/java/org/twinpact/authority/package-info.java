/** Local authorities and their associations: names, country, kind, codes. */
package org.twinpact.authority;

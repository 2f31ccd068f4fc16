/** The search for a partner, and the capacity of each party. */
package org.twinpact.partner;

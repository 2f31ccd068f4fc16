/** The search for a partner, and each side's capacity. */
package org.twinpact.partner;

/** Ceremony, signatures and publication. */
package org.twinpact.signing;

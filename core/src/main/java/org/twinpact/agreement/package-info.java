/** The words of the agreement: clauses in every language, frozen under a hash. */
package org.twinpact.agreement;

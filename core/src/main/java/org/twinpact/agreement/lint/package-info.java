/** The checks of a text: its terms, its language versions and its clauses; not part of the API. */
package org.twinpact.agreement.lint;

/** The wording of an agreement: clauses and languages as data, both calendars, and the composer. Not legal advice. */
@SelfContainedBuilders
package org.twinpact.document.compose;

/** What proves a fact, kept as hash and address; partial dates; personal data as a datum beside the history. */
package org.twinpact.evidence;

/** The decisions of bodies: scope, result, votes, date, and the matter that they cover. */
package org.twinpact.approval;

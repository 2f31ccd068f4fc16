/** What a body decided: scope, result, votes, date, and what exactly it covered. */
package org.twinpact.approval;

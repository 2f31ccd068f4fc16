/** The heart: the twinning, the acts that are asked, the events that happened, and the one page that decides. */
package org.twinpact.twinning;

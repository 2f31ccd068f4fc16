/**
 * The follow-up: contact points and reports.
 *
 * <ul>
 *   <li>To find the person or mailbox of a party, open {@link ContactPoint}.
 *   <li>To find a report and its measured values, open {@link Report} and {@link Measurement}.
 *   <li>To find the recipients of notices and reports, open {@link Recipients}.
 * </ul>
 */
package org.twinpact.followup;

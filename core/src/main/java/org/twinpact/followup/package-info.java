/**
 * The follow-up: contact points, activities, reports and exchanges with the national authorities.
 *
 * <ul>
 *   <li>To find the person or mailbox of a party, open {@link ContactPoint}.
 *   <li>To find a report and its measured values, open {@link Report} and {@link Measurement}.
 *   <li>To find the review of a principle of the agreement, open {@link PrincipleReview}.
 *   <li>To find the exchanges with the national authorities, open {@link Exchange}.
 *   <li>To find the letter that proposes to revive a dormant twinning, and its answers, open {@link Revival}.
 *   <li>To find the recipients of notices and reports, open {@link Recipients}.
 * </ul>
 */
package org.twinpact.followup;

/**
 * The requirements of each country's law and practice, as versioned data with source and date.
 *
 * <ul>
 *   <li>To find the rules of one country, open {@link Profile} and {@code IL.json} and its siblings next to it.
 *   <li>To find a decision or filing that a party owes before a gate, open {@link Step}.
 *   <li>To find the gates, in their order, open {@link Gate}.
 *   <li>To find the persons who must sign, open {@link SignatoryRule}.
 *   <li>To find a condition that Java code decides, open {@link GuardRule}.
 *   <li>To find the obligations after signing, open {@link ObligationRule}.
 *   <li>To find the circumstances of a rule, open {@link Circumstance}.
 *   <li>To find the profile that applies to an authority, open {@link Profiles}.
 *   <li>To add a country from a JSON file, open {@link ProfileFormat}.
 *   <li>To find the faults that a profile can have, open {@link ProfileFault}.
 * </ul>
 */
package org.twinpact.jurisdiction;

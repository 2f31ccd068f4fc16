/**
 * The requirements of each country's law and practice, as versioned data with sources and dates.
 *
 * <ul>
 *   <li>To find the rules of one country, open {@link Profile}, and {@code IL.json} and the other files next to it.
 *   <li>To find a decision or filing that a party owes before a gate, open {@link Step}.
 *   <li>To find the gates in order, open {@link Gate}.
 *   <li>To find the offices that must sign, open {@link SignatoryRule}.
 *   <li>To find a condition that Java code decides, open {@link GuardRule}.
 *   <li>To find the obligations after signing, open {@link ObligationRule}.
 *   <li>To find the circumstances of a rule, open {@link Circumstance}.
 *   <li>To find the profile that applies to an authority, open {@link Profiles}.
 *   <li>To find how a host changes a rule based on law, open {@link RuleOverride}.
 *   <li>To add a country from a JSON file, open {@link ProfileFormat}.
 *   <li>To find the faults that a profile can have, open {@link ProfileFault}.
 * </ul>
 */
package org.twinpact.jurisdiction;

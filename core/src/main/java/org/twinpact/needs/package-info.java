/**
 * The needs and goals of an authority.
 *
 * <ul>
 *   <li>To find a round table and its participants, open {@link RoundTable} and {@link Participant}.
 *   <li>To find a challenge or a potential, open {@link Need} and {@link NeedKind}.
 *   <li>To find the goals of an authority, open {@link Goal}.
 *   <li>To find the nine standard themes and to add others, open {@link Themes} and {@link Theme}.
 * </ul>
 */
package org.twinpact.needs;

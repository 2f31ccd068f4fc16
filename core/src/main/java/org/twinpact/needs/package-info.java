/**
 * The needs and goals of an authority.
 *
 * <ul>
 *   <li>To find a round table and who sat at it, open {@link RoundTable} and {@link Participant}.
 *   <li>To find a challenge or a potential, open {@link Need} and {@link NeedKind}.
 *   <li>To find what an authority wants to reach, open {@link Goal}.
 *   <li>To find the nine themes and to add the host's own, open {@link Themes} and {@link Theme}.
 * </ul>
 */
package org.twinpact.needs;

/**
 * The verification of stored data against hash chains and anchors. Not exported.
 *
 * <ul>
 *   <li>To find the verification of one twinning, open
 *       {@link org.twinpact.registry.jdbc.verification.TwinningVerifier}.
 *   <li>To find the verification of an anchor, open {@link org.twinpact.registry.jdbc.verification.AnchorVerifier}.
 * </ul>
 */
package org.twinpact.registry.jdbc.verification;

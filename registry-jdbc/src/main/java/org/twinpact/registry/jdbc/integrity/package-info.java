/**
 * The results of verifying the stored data.
 *
 * <ul>
 *   <li>To find the result of a verification, open {@link org.twinpact.registry.jdbc.integrity.Verification}.
 *   <li>To find the codes of violations, open {@link org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind}.
 *   <li>To find the line to publish, open {@link org.twinpact.registry.jdbc.integrity.Anchor}.
 * </ul>
 */
package org.twinpact.registry.jdbc.integrity;

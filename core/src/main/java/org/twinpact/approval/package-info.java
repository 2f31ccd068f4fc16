/**
 * The decisions of bodies.
 *
 * <ul>
 *   <li>To find a decision as it was taken, open {@link Decision}, {@link Scope}, {@link Result} and {@link Votes}.
 *   <li>To find a decision as the answer to a step, favourable or not, open {@link Approval}.
 *   <li>To find the bodies and offices, open {@link Body}.
 * </ul>
 */
package org.twinpact.approval;

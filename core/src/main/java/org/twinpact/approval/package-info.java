/**
 * The decisions of bodies.
 *
 * <ul>
 *   <li>To find a decision with its scope, result and votes, open {@link Decision}, {@link Scope}, {@link Result} and
 *       {@link Votes}.
 *   <li>To find the decision that answers a step, favourable or not, open {@link Approval}.
 *   <li>To find opinions that no law requires, open {@link Opinion}.
 *   <li>To find the bodies and offices, open {@link Body}.
 * </ul>
 */
package org.twinpact.approval;

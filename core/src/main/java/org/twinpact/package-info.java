/**
 * The entry point of the library: the office through which a host opens twinnings and performs acts on them.
 *
 * <ul>
 *   <li>To open a twinning, perform an act or preview one, open {@link TwinningOffice}.
 *   <li>To set the author, the day and the idempotency key of an act, open {@link ActContext}.
 *   <li>To query unmet requirements, available acts, obligations and recent events, open {@link TwinningQueries}.
 *   <li>To list what is due in all twinnings, open {@link TwinningOffice#due}, {@link TwinningOffice#agenda} and
 *       {@link TwinningOffice#changes}.
 *   <li>To restrict who may do what, open {@link Permission}.
 *   <li>To find the check of an act's content before it is decided, open {@link ActValidator}.
 *   <li>To find the messages about invalid input, open {@link ConstraintMessages}, and {@code messages_he.properties}
 *       next to it.
 *   <li>To find parties under an older profile, open {@link OutdatedProfile}.
 *   <li>To find the acts, events and findings, open the package {@code org.twinpact.twinning}.
 * </ul>
 */
@SelfContainedBuilders
package org.twinpact;

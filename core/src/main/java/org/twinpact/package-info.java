/**
 * The entry to the library: the office through which a host opens twinnings and performs acts on them.
 *
 * <ul>
 *   <li>To open a twinning, perform an act or preview one, open {@link TwinningOffice}.
 *   <li>To say who acts, on which day and under which idempotency key, open {@link ActContext}.
 *   <li>To ask what is missing, available, owed or new, open {@link TwinningQueries}.
 *   <li>To restrict who may do what, open {@link Permission}.
 *   <li>To find the check of an act's content before it is decided, open {@link ActValidator}.
 *   <li>To find the sentences of invalid input, open {@link ConstraintMessages}, and {@code messages_he.properties} next
 *       to it.
 *   <li>To find parties under an older profile, open {@link OutdatedProfile}.
 *   <li>To find the acts, events and findings, open the package {@code org.twinpact.twinning}.
 * </ul>
 */
@SelfContainedBuilders
package org.twinpact;

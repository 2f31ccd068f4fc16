/**
 * The search over twinnings. Not exported.
 *
 * <ul>
 *   <li>To find the execution of a search, open {@link org.twinpact.registry.jdbc.search.SearchQuery}.
 *   <li>To find the choice of its first list, open {@link org.twinpact.registry.jdbc.search.SearchPlan}.
 *   <li>To find its SQL, open {@link org.twinpact.registry.jdbc.search.SearchStatement}.
 * </ul>
 */
package org.twinpact.registry.jdbc.search;

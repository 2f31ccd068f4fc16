/**
 * The search over twinnings. Not exported.
 *
 * <ul>
 *   <li>To find how a search runs, open {@link org.twinpact.registry.jdbc.search.SearchQuery}.
 *   <li>To find where it begins, open {@link org.twinpact.registry.jdbc.search.SearchPlan}.
 *   <li>To find its SQL, open {@link org.twinpact.registry.jdbc.search.SearchStatement}.
 * </ul>
 */
package org.twinpact.registry.jdbc.search;

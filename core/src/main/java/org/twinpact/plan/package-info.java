/**
 * The joint work plan: objectives with indicator, baseline, target, due date and lead.
 *
 * <ul>
 *   <li>To find a plan and the hashes that parties endorse and decide on, open {@link WorkPlan}.
 *   <li>To find one measurable result, open {@link Objective}.
 *   <li>To find the value before work begins, open {@link Baseline}.
 *   <li>To find an amount that a party commits, open {@link Money}.
 *   <li>To find the checks of a plan, open {@link org.twinpact.plan.lint.PlanLinter}.
 * </ul>
 */
package org.twinpact.plan;

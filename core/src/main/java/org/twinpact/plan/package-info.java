/** The work plan: objectives with indicator, baseline, target, date and lead, and the linter for plans that would stay on paper. */
package org.twinpact.plan;

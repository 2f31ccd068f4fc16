/** The checks of a joint plan. They are not part of the API. */
package org.twinpact.plan.lint;

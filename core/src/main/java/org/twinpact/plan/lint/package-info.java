/** The checks of a joint plan; not part of the API. */
package org.twinpact.plan.lint;

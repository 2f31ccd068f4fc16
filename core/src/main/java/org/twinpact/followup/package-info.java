/** The day after: contact point, activities, reports. */
package org.twinpact.followup;

/** The follow-up: contact point, activities, reports. */
package org.twinpact.followup;

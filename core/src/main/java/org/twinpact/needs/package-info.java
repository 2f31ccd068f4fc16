/** The findings of an authority's round table and its goals: challenges, potential, themes. */
package org.twinpact.needs;

/** What an authority finds at its round table, and the goals it sets: challenges, potential, themes. */
package org.twinpact.needs;

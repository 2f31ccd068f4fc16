/** What each country's law and practice asks, as versioned data with source and date. */
package org.twinpact.jurisdiction;

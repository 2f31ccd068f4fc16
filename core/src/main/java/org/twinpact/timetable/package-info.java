/** The earliest lawful timetable of a twinning that is only thought of: whose law asks what, when, and what holds it up. */
package org.twinpact.timetable;

package org.twinpact.timetable;

import org.twinpact.authority.AuthorityId;

/** A step of a party, by the step's code. */
record StepKey(AuthorityId party, String code) {}

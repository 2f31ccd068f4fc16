package org.twinpact.timetable;

import org.twinpact.authority.AuthorityId;

/** The key of a party's step: the party and the code of the step. */
record StepKey(AuthorityId party, String code) {}

package org.twinpact.timetable;

import org.twinpact.authority.AuthorityId;

/** Which step of which party. */
record StepOf(AuthorityId party, String code) {}

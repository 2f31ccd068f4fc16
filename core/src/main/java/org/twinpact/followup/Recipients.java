package org.twinpact.followup;

import java.util.Set;

/** The codes of the recipients of notices and reports in the shipped profiles. A profile of a host may name others. */
public final class Recipients {
    /** The public. */
    public static final String PUBLIC = "PUBLIC";

    /** The other parties. */
    public static final String PARTNERS = "PARTNERS";

    /** The international department of the national association of local authorities. */
    public static final String ASSOCIATION_INTERNATIONAL = "ASSOCIATION_INTERNATIONAL";

    /** The foreign ministry. */
    public static final String FOREIGN_MINISTRY = "FOREIGN_MINISTRY";

    /** The foreign minister. */
    public static final String FOREIGN_MINISTER = "FOREIGN_MINISTER";

    /** The State, through its representative. */
    public static final String STATE = "STATE";

    private static final Set<String> ALL =
            Set.of(PUBLIC, PARTNERS, ASSOCIATION_INTERNATIONAL, FOREIGN_MINISTRY, FOREIGN_MINISTER, STATE);

    private Recipients() {}

    /** Returns all these codes. */
    public static Set<String> all() {
        return ALL;
    }
}

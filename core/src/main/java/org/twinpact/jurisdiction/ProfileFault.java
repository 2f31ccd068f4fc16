package org.twinpact.jurisdiction;

import java.util.Objects;

/**
 * A fault in a profile. Immutable.
 *
 * @param code the code of the fault
 * @param path the JSON Pointer to its place, empty for the whole profile
 * @param says the value found and the values allowed, in English
 */
public record ProfileFault(Code code, String path, String says) {
    /** The codes of faults. Their names are stable. */
    public enum Code {
        /** The input is not UTF-8 or not JSON. */
        UNREADABLE,
        /** The input is longer than a profile may be. */
        TOO_LONG,
        /** A required member is missing. */
        MISSING,
        /** A member has an unknown name. */
        UNKNOWN_NAME,
        /** A value has the wrong type or format, or is not one of the permitted values. */
        WRONG_VALUE,
        /** A list has too many entries. */
        TOO_MANY,
        /** A code or an entry occurs twice. */
        TWICE,
        /** A rule based on law only warns. */
        LAW_ONLY_WARNS,
        /** A rule based on law of the shipped profile is missing, and no override says why. */
        LAW_OMITTED,
        /** A rule is weaker than one based on law of the shipped profile, and no override says why. */
        LAW_WEAKENED,
        /** An override names no rule based on law of the shipped profile, or one that is not weaker. */
        OVERRIDES_NOTHING,
        /** A rule requires circumstances that exclude each other. */
        NEVER_APPLIES,
        /** A signatory rule names no office. */
        NOBODY_SIGNS,
        /** A step is required before its subject can exist. */
        TOO_EARLY,
        /** A step has an objection period but is not a filing. */
        SILENCE_WITHOUT_FILING,
        /** One decision would answer two steps. */
        ALIKE,
        /** A step follows one that does not exist. */
        AFTER_NONE,
        /** A step follows one that is required only before a later gate. */
        AFTER_LATER,
        /** A step follows itself, directly or through other steps. */
        AFTER_ITSELF,
        /** A rule names a guard that the rulebook does not contain. */
        UNKNOWN_GUARD
    }

    public ProfileFault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(says, "says");
    }

    /** Returns its place and its description. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "the whole" : path) + ": " + says;
    }
}

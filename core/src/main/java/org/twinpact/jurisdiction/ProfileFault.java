package org.twinpact.jurisdiction;

import java.util.Objects;

/**
 * One fault of a profile. Immutable.
 *
 * @param code the code of the fault
 * @param path its place, as a JSON Pointer, empty for the whole
 * @param says the value found and the values allowed, in English
 */
public record ProfileFault(Code code, String path, String says) {
    /** The codes of faults. Their names are stable. */
    public enum Code {
        /** It is no text in UTF-8, or no JSON. */
        UNREADABLE,
        /** It is longer than a profile may be. */
        TOO_LONG,
        /** A member that is required is missing. */
        MISSING,
        /** A member has a name that is not known there. */
        UNKNOWN_NAME,
        /** A value is of another type, not readable, or none of those listed. */
        WRONG_VALUE,
        /** A list has too many entries. */
        TOO_MANY,
        /** A code or an entry occurs twice. */
        TWICE,
        /** A rule of law only warns. */
        LAW_ONLY_WARNS,
        /** A rule asks for circumstances that never hold together. */
        NEVER_APPLIES,
        /** A rule on signatories names nobody. */
        NOBODY_SIGNS,
        /** A step is owed before what it decides on can be there. */
        TOO_EARLY,
        /** Silence consents to what is no filing. */
        SILENCE_WITHOUT_FILING,
        /** Two steps would be answered by one decision. */
        ALIKE,
        /** A step comes after one that is not there. */
        AFTER_NONE,
        /** A step comes after one that is owed only later. */
        AFTER_LATER,
        /** A step comes after itself. */
        AFTER_ITSELF,
        /** A guard is named that the rulebook does not know. */
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

package org.twinpact.jurisdiction;

/**
 * One thing that is wrong with a profile.
 *
 * @param path where it stands, as a JSON Pointer
 * @param says what is so and what would be right
 */
record ProfileFault(String path, String says) {
    @Override
    public String toString() {
        return (path.isEmpty() ? "the whole" : path) + ": " + says;
    }
}

package org.twinpact.document.render;

import java.util.stream.Stream;

/** Concatenation of attribute lists. */
final class FoAttributes {
    private FoAttributes() {}

    static String[] prepend(String[] style, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(style)).toArray(String[]::new);
    }
}

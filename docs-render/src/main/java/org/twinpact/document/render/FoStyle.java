package org.twinpact.document.render;

import java.util.stream.Stream;

/** Puts attributes together. */
final class FoStyle {
    private FoStyle() {}

    static String[] with(String[] style, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(style)).toArray(String[]::new);
    }
}

package org.twinpact.registry;

import java.util.Objects;
import org.twinpact.twinning.RedactionGround;

/**
 * A gap in a redacted history. Immutable.
 *
 * @param sequence the number of the event
 * @param path the place in the JSON form of the event, as a JSON pointer (RFC 6901)
 * @param ground the ground on which the content was removed
 */
public record RedactionGap(long sequence, String path, RedactionGround ground) {
    public RedactionGap {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(ground, "ground");
    }
}

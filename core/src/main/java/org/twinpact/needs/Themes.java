package org.twinpact.needs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.twinpact.language.LocalText;
import org.twinpact.message.Terms;

/**
 * The fields of cooperation of a host, with their names. Immutable and thread-safe.
 *
 * <p>The nine standard themes are those that the Federation of Local Authorities in Israel lists as the usual purposes
 * of a twinning (masham.org.il, general information, read 2026-11-23).
 */
public final class Themes {
    private static final Themes STANDARD = new Themes(Map.of())
            .with("economy")
            .with("trade")
            .with("urban-management")
            .with("environment")
            .with("tourism")
            .with("culture")
            .with("science-tech")
            .with("people-to-people")
            .with("sport");

    private final Map<Theme, LocalText> names;

    private Themes(Map<Theme, LocalText> names) {
        this.names = Collections.unmodifiableMap(names);
    }

    /** Returns the nine standard themes, in the order of the Federation. */
    public static Themes standard() {
        return STANDARD;
    }

    /** Returns a copy with one more theme. If the code is already known, the new name replaces the old one. */
    public Themes with(Theme theme, LocalText name) {
        Map<Theme, LocalText> more = new LinkedHashMap<>(names);
        more.put(Objects.requireNonNull(theme, "theme"), Objects.requireNonNull(name, "name"));
        return new Themes(more);
    }

    /** Returns the name of a theme, or empty if the theme is unknown. */
    public Optional<LocalText> name(Theme theme) {
        return Optional.ofNullable(names.get(theme));
    }

    /** Returns all known themes, in the order in which they were added. */
    public Set<Theme> all() {
        return names.keySet();
    }

    private Themes with(String code) {
        return with(new Theme(code), Terms.find("theme." + code).orElseThrow());
    }
}

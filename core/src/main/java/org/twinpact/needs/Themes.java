package org.twinpact.needs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.twinpact.language.LocalText;

/**
 * The fields of cooperation of a host, with their names. Immutable and thread-safe.
 *
 * <p>The nine standard themes are those the Federation of Local Authorities in Israel names as the usual purposes of a
 * twinning (masham.org.il, general information, read 2026-11-23).
 */
public final class Themes {
    private static final Themes STANDARD = new Themes(Map.of())
            .with("economy", "שיתוף פעולה כלכלי מוניציפלי", "Municipal economic cooperation")
            .with("trade", "מסחר ועסקים", "Commerce and business")
            .with("urban-management", "ניהול עירוני", "Urban management")
            .with("environment", "איכות הסביבה וקיימות", "Environment and sustainability")
            .with("tourism", "תיירות", "Tourism")
            .with("culture", "תרבות ואמנות", "Culture and art")
            .with("science-tech", "מדע וטכנולוגיה מתקדמת", "Science and advanced technology")
            .with("people-to-people", "עם אל עם", "People to people")
            .with("sport", "ספורט", "Sport");

    private final Map<Theme, LocalText> names;

    private Themes(Map<Theme, LocalText> names) {
        this.names = Collections.unmodifiableMap(names);
    }

    /** Returns the nine standard themes, in the association's order. */
    public static Themes standard() {
        return STANDARD;
    }

    /** Returns these themes and one of the host's own. An existing code gets the new name. */
    public Themes with(Theme theme, LocalText name) {
        Map<Theme, LocalText> more = new LinkedHashMap<>(names);
        more.put(Objects.requireNonNull(theme, "theme"), Objects.requireNonNull(name, "name"));
        return new Themes(more);
    }

    /** Returns the name of a theme, or empty for an unknown one. */
    public Optional<LocalText> name(Theme theme) {
        return Optional.ofNullable(names.get(theme));
    }

    /** Returns all known themes, in order. */
    public Set<Theme> all() {
        return names.keySet();
    }

    private Themes with(String code, String hebrew, String english) {
        return with(new Theme(code), LocalText.of(hebrew, english));
    }
}

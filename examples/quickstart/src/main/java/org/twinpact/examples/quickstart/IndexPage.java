package org.twinpact.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;

/**
 * The public index of twinnings as one HTML page that needs no server and no network. It contains all rows, and its own
 * script filters them. Values are shown as text, never as markup, and bidi controls in them become visible. Equal rows
 * give equal pages on one release of Java, which names the countries. {@code #q=krakow&country=PL} at the end of the
 * address opens the page filtered.
 */
final class IndexPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final String UNKNOWN = """
            <span aria-hidden="true">—</span><span class="spoken">לא ידוע <span lang="en">not known</span></span>""".strip();
    private static final Pattern UNSAFE = Pattern.compile("[&<>\"'\\u202A-\\u202E\\u2066-\\u2069]");

    private IndexPage() {}

    /** A name or label in Hebrew and in English. Where one is blank, the other is shown. */
    record Name(String he, String en) {
        private String bdi(boolean asHebrew) {
            boolean hebrew = en.isBlank() || asHebrew && !he.isBlank();
            return "<bdi lang=\"%s\">%s</bdi>".formatted(hebrew ? "he" : "en", text(hebrew ? he : en));
        }
    }

    /**
     * One twinning.
     *
     * @param parties the names of the parties
     * @param countries the ISO 3166-1 codes of the countries that are shown and can be filtered by
     * @param since the date of the signing, as far as known
     * @param stage the stage
     * @param themes the themes, empty where they are not known
     * @param source the source of the entry
     */
    record Row(
            List<Name> parties,
            List<String> countries,
            Optional<PartialDate> since,
            Name stage,
            List<Name> themes,
            Name source) {
        private String html(String template) {
            List<Name> names = countries.stream().map(IndexPage::country).toList();
            return template.formatted(
                    text(String.join(" ", countries)),
                    both(parties, " – "),
                    both(names, ", "),
                    both(since.stream().map(Dates::inBothLanguages).toList(), ""),
                    both(List.of(stage), ""),
                    both(themes, ", "),
                    both(List.of(source), ""));
        }
    }

    /** Returns the page for rows in the order given, as of a day. */
    static String of(List<Row> rows, LocalDate asOf) {
        var parts = new HashMap<>(Map.of("count", "" + rows.size(), "options", options(rows)));
        parts.put("asOf in Hebrew", Dates.hebrewInBothCalendars(asOf));
        parts.put("asOf in English", Dates.english(asOf));
        String template = resource("index-row.html");
        parts.put("rows", rows.stream().map(row -> row.html(template)).collect(joining()));
        for (String inline : List.of("index.css", "index.js")) {
            parts.put(inline, resource(inline));
            parts.put("hash of " + inline, hash(parts.get(inline)));
        }
        // In one pass, so that a value that looks like a place is not filled in its turn.
        return PLACE.matcher(resource("index.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
    }

    private static String options(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.countries().stream())
                .distinct()
                .sorted(Comparator.comparing(code -> country(code).he()))
                .map(code -> "<option value=\"%s\">%s · %s</option>"
                        .formatted(
                                text(code),
                                text(country(code).he()),
                                text(country(code).en())))
                .collect(joining("\n"));
    }

    /** Returns names in Hebrew and in English, once where both are the same, and a dash where there are none. */
    private static String both(List<Name> names, String between) {
        if (names.isEmpty()) {
            return UNKNOWN;
        }
        String hebrew = names.stream().map(name -> name.bdi(true)).collect(joining(between));
        String english = names.stream().map(name -> name.bdi(false)).collect(joining(between));
        String first = "<span class=\"he\">" + hebrew + "</span>";
        String second = "<span class=\"en\" lang=\"en\" dir=\"ltr\">" + english + "</span>";
        return hebrew.equals(english) ? first : first + " " + second;
    }

    private static Name country(String code) {
        Locale region = new Locale("", code);
        String hebrew = region.getDisplayCountry(Locale.forLanguageTag("he"));
        return new Name(hebrew, region.getDisplayCountry(Locale.ENGLISH));
    }

    private static String text(String value) {
        return UNSAFE.matcher(value).replaceAll(found -> {
            int sign = found.group().charAt(0);
            return sign < 0x80 ? "&#" + sign + ";" : "[U+%04X]".formatted(sign);
        });
    }

    private static String hash(String inline) {
        byte[] digest =
                HexFormat.of().parseHex(Sha256.of(inline.getBytes(UTF_8)).hex());
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) {
        try (InputStream in = IndexPage.class.getResourceAsStream(name)) {
            // Browsers hash inline text with LF, whatever a checkout made of the file.
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

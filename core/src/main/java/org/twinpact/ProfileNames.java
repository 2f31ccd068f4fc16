package org.twinpact;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Terms;

/** The bodies, offices and recipients of one profile with their names in Hebrew and English. Immutable. */
record ProfileNames(Profile profile) {
    /** Returns the bodies that decide or receive a filing. */
    SortedMap<Body, LocalText> bodies() {
        return named(profile.steps().stream().map(Step::body));
    }

    /** Returns the offices that sign. */
    SortedMap<Body, LocalText> offices() {
        return named(profile.signatories().stream()
                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream())));
    }

    /** Returns the recipients of notices and reports. */
    SortedMap<String, LocalText> recipients() {
        SortedMap<String, LocalText> named = new TreeMap<>();
        profile.obligations().stream()
                .flatMap(obligation -> obligation.to().stream())
                .forEach(code -> named.put(
                        code,
                        Optional.ofNullable(profile.bodies().get(new Body(code)))
                                .orElseGet(() -> term("recipient.", code))));
        return Collections.unmodifiableSortedMap(named);
    }

    private SortedMap<Body, LocalText> named(Stream<Body> bodies) {
        Map<Body, LocalText> own = profile.bodies();
        SortedMap<Body, LocalText> named = new TreeMap<>();
        bodies.forEach(body -> named.put(body, own.getOrDefault(body, term("body.", body.code()))));
        return Collections.unmodifiableSortedMap(named);
    }

    /** Returns the library's name, or the code if only a host's profile has it. */
    private static LocalText term(String prefix, String code) {
        return Terms.find(prefix + code).orElseGet(() -> LocalText.in(LanguageTag.ENGLISH, code));
    }
}

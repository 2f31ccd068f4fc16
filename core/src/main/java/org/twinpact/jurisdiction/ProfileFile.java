package org.twinpact.jurisdiction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * A streaming reader of profiles. Every process that decides acts reads shipped profiles, and binding them to records
 * by reflection would cost half a second of CPU time before the first act.
 */
final class ProfileFile {
    private final Map<String, Object> members;
    private final LocalDate verifiedOn;

    private ProfileFile(Object object, LocalDate verifiedOn) {
        this.verifiedOn = verifiedOn;
        this.members = new HashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> members.put((String) name, value));
    }

    /** Reads a profile from a parser that is positioned before its object. */
    static Profile read(JsonParser parser) throws IOException {
        parser.nextToken();
        return new ProfileFile(value(parser), LocalDate.MIN).profile();
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new HashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.getText();
    }

    private Profile profile() {
        return new ProfileBuilder()
                .id(text("profile"))
                .version(text("version"))
                .verifiedOn(LocalDate.parse(text("verifiedOn")))
                .country(maybe("country", country -> country))
                .kinds(texts("kinds", AuthorityKind::valueOf))
                .steps(objects("steps").map(ProfileFile::step).toList())
                .signatories(
                        objects("signatories").map(ProfileFile::signatories).toList())
                .guards(objects("guards").map(ProfileFile::guard).toList())
                .obligations(objects("obligations").map(ProfileFile::obligation).toList())
                .programmeBodies(texts("programmeBodies", Body::new))
                .retention(objects("retention").map(ProfileFile::retention).toList())
                .overrides(objects("overrides").map(ProfileFile::override).toList())
                .bodies(bodies())
                .unknown(array("unknown").map(ProfileFile::words).toList())
                .build();
    }

    private Step step() {
        return new StepBuilder()
                .code(text("code"))
                .body(new Body(text("body")))
                .scope(Scope.valueOf(text("scope")))
                .before(Gate.valueOf(text("before")))
                .after(texts("after", code -> code))
                .when(texts("when", Circumstance::valueOf))
                .filing(flag("filing"))
                .silence(maybe("silence", Period::parse))
                .budgetLine(flag("budgetLine"))
                .ratifiable(flag("ratifiable"))
                .severity(severity())
                .basis(Basis.valueOf(text("basis")))
                .source(text("source"))
                .verifiedOn(verifiedOn())
                .text(words(members.get("text")))
                .build();
    }

    private SignatoryRule signatories() {
        return new SignatoryRuleBuilder()
                .when(texts("when", Circumstance::valueOf))
                .all(texts("all", Body::new))
                .anyOf(texts("anyOf", Body::new))
                .seal(flag("seal"))
                .severity(severity())
                .basis(Basis.valueOf(text("basis")))
                .source(text("source"))
                .verifiedOn(verifiedOn())
                .text(words(members.get("text")))
                .build();
    }

    private GuardRule guard() {
        return new GuardRuleBuilder()
                .code(text("code"))
                .guard(text("guard"))
                .before(Gate.valueOf(text("before")))
                .when(texts("when", Circumstance::valueOf))
                .severity(severity())
                .basis(Basis.valueOf(text("basis")))
                .source(text("source"))
                .verifiedOn(verifiedOn())
                .text(words(members.get("text")))
                .build();
    }

    private ObligationRule obligation() {
        return new ObligationRuleBuilder()
                .code(text("code"))
                .name(words(members.get("name")))
                .kind(ObligationKind.valueOf(text("kind")))
                .to(texts("to", recipient -> recipient))
                .raisedBy(maybe("raisedBy", ObligationTrigger::valueOf).orElse(ObligationTrigger.SIGNING))
                .within(Period.parse(text("within")))
                .day(maybe("day", MonthDay::parse))
                .recurring(flag("recurring"))
                .when(texts("when", Circumstance::valueOf))
                .severity(severity())
                .basis(Basis.valueOf(text("basis")))
                .source(text("source"))
                .verifiedOn(verifiedOn())
                .text(words(members.get("text")))
                .build();
    }

    private RetentionRule retention() {
        return new RetentionRuleBuilder()
                .code(text("code"))
                .subject(RetainedSubject.valueOf(text("subject")))
                .period(Period.parse(text("period")))
                .countedFrom(RetentionStart.valueOf(text("countedFrom")))
                .basis(Basis.valueOf(text("basis")))
                .source(text("source"))
                .verifiedOn(verifiedOn())
                .text(words(members.get("text")))
                .build();
    }

    private RuleOverride override() {
        return new RuleOverride(
                text("rule"), words(members.get("reason")), text("decision"), LocalDate.parse(text("decidedOn")));
    }

    private Map<Body, LocalText> bodies() {
        Map<Body, LocalText> bodies = new HashMap<>();
        ((Map<?, ?>) members.getOrDefault("bodies", Map.of()))
                .forEach((code, name) -> bodies.put(new Body((String) code), words(name)));
        return bodies;
    }

    private Severity severity() {
        return maybe("severity", Severity::valueOf).orElse(Severity.BLOCK);
    }

    /** Returns the day of a rule, or that of the whole profile if the rule has none. */
    private LocalDate verifiedOn() {
        return maybe("verifiedOn", LocalDate::parse).orElse(verifiedOn);
    }

    private static LocalText words(Object object) {
        Map<LanguageTag, String> words = new TreeMap<>();
        ((Map<?, ?>) object).forEach((tag, text) -> words.put(new LanguageTag((String) tag), (String) text));
        return new LocalText(words);
    }

    private <T> Optional<T> maybe(String name, Function<String, T> made) {
        return Optional.ofNullable((String) members.get(name)).map(made);
    }

    private boolean flag(String name) {
        return Boolean.parseBoolean((String) members.get(name));
    }

    private String text(String name) {
        return Optional.ofNullable((String) members.get(name))
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing in " + members));
    }

    private <T> List<T> texts(String name, Function<String, T> made) {
        return array(name).map(text -> made.apply((String) text)).toList();
    }

    private Stream<ProfileFile> objects(String name) {
        return array(name).map(object -> new ProfileFile(object, verifiedOn()));
    }

    private Stream<?> array(String name) {
        return ((List<?>) members.getOrDefault(name, List.of())).stream();
    }
}

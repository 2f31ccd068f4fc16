package org.twinpact;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.BadProfileException;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFault;
import org.twinpact.jurisdiction.ProfileFormat;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Rulebook;

/** Tests of reading a country from one file, and of the report of all faults in a bad file. */
class ProfileFormatTest {
    private static final LocalAuthority AARHUS = SampleLife.BREMEN
            .withId(new AuthorityId("dk-aarhus"))
            .withCountry("DK")
            .withKind(AuthorityKind.MUNICIPALITY);

    @Test
    void oneFileAddsACountry() {
        assertThat(Profiles.shipped().applyingTo(AARHUS).id()).isEqualTo("GENERIC");

        Profile denmark = ProfileFormat.read(stream(ProfileFiles.denmark().getBytes(UTF_8)));
        Profiles profiles = Profiles.shipped().with(denmark);

        assertThat(profiles.applyingTo(AARHUS)).isEqualTo(denmark);
        assertThat(profiles.applyingTo(SampleLife.HAIFA).id()).isEqualTo("IL");
        assertThat(profiles.find(denmark.ref())).contains(denmark);
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        Profile denmark = ProfileFormat.read(ProfileFiles.denmark());

        assertThat(denmark.steps().get(0).severity()).isEqualTo(Severity.BLOCK);
        assertThat(denmark.steps().get(0).silence()).isEqualTo(Optional.empty());
        assertThat(denmark.rules())
                .extracting(Rule::verifiedOn)
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(22, 23, 21, 20, 19);
    }

    @Test
    void namesLeaveTheHashUnchanged() {
        Profile denmark = ProfileFormat.read(ProfileFiles.denmark());

        assertThat(denmark.bodies().get(new Body("SECRETARY")))
                .isEqualTo(LocalText.of("מזכירות של מבחן", "a secretary of a test"));
        assertThat(denmark.obligations().get(0).name()).isEqualTo(LocalText.of("דוח של מבחן", "a report of a test"));
        assertThat(denmark.withBodies(Map.of()).ref()).isEqualTo(denmark.ref());
        assertThat(denmark.withObligations(denmark.obligations().get(0).withName(LocalText.of("אחר", "another")))
                        .ref())
                .isEqualTo(denmark.ref());
    }

    @Test
    void theLongestOfEverythingIsStillValid() {
        String longest = ProfileFiles.denmark()
                .replace("fixture-1", "v".repeat(32))
                .replace("\"DK\"", "\"" + "D".repeat(32) + "\"")
                .replace("\"country\": \"" + "D".repeat(32) + "\"", "\"country\": \"DK\"")
                .replace("DK-COUNCIL", "C".repeat(64))
                .replace("\"SECRETARY\"", "\"" + "S".repeat(40) + "\"")
                .replace("\"STATE\"", "\"" + "T".repeat(40) + "\"")
                .replace("MORE_THAN_ONE_FIELD-1", "G".repeat(61) + "-999")
                .replace("a rule of a test; Danish law was not read", "s".repeat(2_000))
                .replace("A rule of a test.", "t".repeat(2_000))
                .replace("a report of a test", "n".repeat(2_000))
                .replace("\"en\": \"Danish law", "\"sr-Latn-RS\": \"Danish law");

        assertThat(validator().validate(ProfileFormat.read(longest))).isEmpty();
    }

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Test
    void everyFaultIsNamedWithPathValueAndCorrection() {
        String bad = ProfileFiles.denmark()
                .replace("\"before\": \"TEXT\", \"budgetLine\"", "\"before\": \"NEVER\", \"budgetLine\"")
                .replace("\"silence\": \"P1M\"", "\"silence\": \"a month\"")
                .replace("\"seal\": true", "\"seal\": \"yes\"")
                .replace("\"guard\": \"MORE_THAN_ONE_FIELD-1\", ", "")
                .replace("\"kind\": \"REPORT\"", "\"kinds\": \"REPORT\"");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(bad))
                .withMessage("""
                        no profile:
                        /steps/0/before: 'NEVER' is not a gate; right is one of EXPLORE, PLAN, TEXT, SIGN, ALL_SIGNED, ENTRY_INTO_FORCE
                        /steps/1/silence: 'a month' is wrong; right is a time such as 'P30D', 'P6M' or 'P1Y', longer than none
                        /signatories/0/seal: 'yes' is wrong; right is true or false
                        /guards/0/guard: is missing; right is a guard's name with its version such as 'FORECAST_OF_MONEY-1'
                        /obligations/0/kind: is missing; right is one of PUBLICATION, CONTACT, NOTICE, REPORT, TASK
                        /obligations/0/kinds: is not known here; known are code, name, kind, to, raisedBy, within, day, recurring, when, severity, basis, source, verifiedOn, text""");
    }

    @Test
    void everyFaultHasAStableCodeAndItsPlace() {
        String bad = ProfileFiles.denmark()
                .replace("\"silence\": \"P1M\"", "\"silence\": \"a month\"")
                .replace("\"guard\": \"MORE_THAN_ONE_FIELD-1\", ", "")
                .replace("\"recurring\"", "\"recuring\"");
        String circle = ProfileFiles.denmark().replace("[\"DK-COUNCIL\"]", "[\"DK-FILING\"]");

        assertThat(faults(() -> ProfileFormat.read(bad)))
                .extracting(ProfileFault::code, ProfileFault::path)
                .containsExactly(
                        tuple(ProfileFault.Code.WRONG_VALUE, "/steps/1/silence"),
                        tuple(ProfileFault.Code.MISSING, "/guards/0/guard"),
                        tuple(ProfileFault.Code.UNKNOWN_NAME, "/obligations/0/recuring"));
        assertThat(faults(() -> ProfileFormat.read(circle)))
                .extracting(ProfileFault::code, ProfileFault::path)
                .containsExactly(tuple(ProfileFault.Code.AFTER_ITSELF, "/steps/1/after"));
        assertThat(faults(() -> ProfileFormat.read("{")))
                .extracting(ProfileFault::code)
                .containsExactly(ProfileFault.Code.UNREADABLE);
    }

    @Test
    void aGuardThatNobodyKnowsIsToldWithItsPlace() {
        Profile bad = ProfileFormat.read(ProfileFiles.denmark().replace("MORE_THAN_ONE_FIELD-1", "NOT_THERE-1"));

        assertThat(faults(() -> Rulebook.shipped().with(bad))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ProfileFault.Code.UNKNOWN_GUARD);
            assertThat(fault)
                    .hasToString("/guards/0/guard: NOT_THERE-1 is not known here; known are"
                            + " [CAPACITY_SUFFICIENT-1, FORECAST_OF_MONEY-1, MORE_THAN_ONE_FIELD-1, NO_MONEY_COMMITTED-1]."
                            + " Add the guard before the profile");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rulebook.shipped().with(bad))
                .withMessageStartingWith("profile DK fixture-1: /guards/0/guard: NOT_THERE-1");
    }

    private static List<ProfileFault> faults(ThrowingCallable read) {
        return catchThrowableOfType(BadProfileException.class, read).faults();
    }

    @Test
    void aProfileUnderWhichNobodyCouldLiveIsRefusedWithPaths() {
        String bad = ProfileFiles.denmark()
                .replace("\"after\": [\"DK-COUNCIL\"]", "\"after\": [\"DK-MAYOR\", \"DK-FILING\"]")
                .replace("[\"MULTILATERAL\", \"MONEY\"]", "[\"MONEY\", \"NO_MONEY\"]")
                .replace("\"severity\": \"BLOCK\"", "\"severity\": \"WARN\"")
                .replace("\"all\": [\"HEAD\"], \"anyOf\": [\"SECRETARY\", \"TREASURER\"]", "\"all\": []");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(bad))
                .withMessageContaining("/steps/1/after/0: DK-FILING comes after DK-MAYOR, which is no step")
                .withMessageContaining("/steps/1/after: DK-FILING comes after itself")
                .withMessageContaining("/steps/1/when: [MONEY, NO_MONEY] never hold together")
                .withMessageContaining("/signatories/0/severity: a rule that rests on law")
                .withMessageContaining("/signatories/0/all: nobody is to sign");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() {
        assertRefused(
                ProfileFiles.denmark()
                        .replace("\"code\": \"DK-FIELDS\"", "\"code\": \"DK-A\", \"code\": \"DK-FIELDS\""),
                "/guards/0/code: line 16: Duplicate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | the whole: '' is wrong",
                "'null'     | the whole: 'null' is wrong",
                "'[]'       | the whole: '[]' is wrong",
                "'{'        | line 1: ",
                "'{} {}'    | line 1: ",
                "'{\"profile\": \"IL\"}' | /version: is missing"
            })
    void whatIsNoProfileAtAllIsRefused(String json, String fault) {
        assertRefused(json, fault);
    }

    @Test
    void onlyUtf8IsRead() {
        assertRefused(ProfileFiles.denmark().getBytes(Charset.forName("windows-1255")), "is not in UTF-8");
        assertRefused(ProfileFiles.denmark().getBytes(UTF_16LE), "is not in UTF-8");
        assertRefused(("\uFEFF" + ProfileFiles.denmark()).getBytes(UTF_8), "line 1: Unexpected character ('\\ufeff'");
    }

    @Test
    void theInputIsBounded() {
        String padding = " ".repeat(ProfileFormat.MAX_BYTES);

        assertRefused(ProfileFiles.denmark() + padding, "is longer than 524288 bytes");
        assertRefused((ProfileFiles.denmark() + padding).getBytes(UTF_8), "is longer than 524288 bytes");
        assertRefused("[".repeat(10_000), "nesting depth");
    }

    @Test
    void anInputOfExactlyTheBoundIsRead() {
        String denmark = ProfileFiles.denmark();
        int bytes = denmark.getBytes(UTF_8).length;

        assertThat(ProfileFormat.read(denmark + " ".repeat(ProfileFormat.MAX_BYTES - denmark.length()))
                        .id())
                .isEqualTo("DK");
        assertThat(ProfileFormat.read(stream((denmark + " ".repeat(ProfileFormat.MAX_BYTES - bytes)).getBytes(UTF_8)))
                        .id())
                .isEqualTo("DK");
    }

    @Test
    void asManyFaultsAsAreShownLeaveNoMore() {
        String faults =
                IntStream.range(0, 197).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(",", "{", "}"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(faults))
                .withMessageEndingWith(
                        "steps, signatories, guards, obligations, programmeBodies, retention, overrides, bodies, unknown")
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(201));
    }

    @Test
    void manyFaultsAreCounted() {
        String many =
                IntStream.range(0, 1_000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(",", "{", "}"));

        assertRefused(many, "/x196: is not known here");
        assertRefused(many, "… and 803 more");
    }

    @Test
    void noValueCanTurnTheMessageRound() {
        String bad = ProfileFiles.denmark().replace("\"before\": \"TEXT\"", "\"before\": \"TE\u202EXT\\n\u2028\"");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(bad))
                .withMessageContaining("/steps/0/before: 'TE\\u202eXT\\u000a\\u2028' is not a gate");
    }

    @Test
    void aStreamThatBreaksIsTheHostsFaultNotTheFiles() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> ProfileFormat.read(broken));
    }

    private static void assertRefused(String json, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(json))
                .withMessageStartingWith("no profile:\n")
                .withMessageContaining(fault);
    }

    private static void assertRefused(byte[] json, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(stream(json)))
                .withMessageStartingWith("no profile:\n")
                .withMessageContaining(fault);
    }

    private static InputStream stream(byte[] json) {
        return new ByteArrayInputStream(json);
    }
}

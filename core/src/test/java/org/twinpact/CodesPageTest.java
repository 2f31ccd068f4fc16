package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.followup.Recipients;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;

/** Tests of the page of codes and of the constants for the codes that hosts branch on. */
class CodesPageTest {
    private static final Path PAGE = Path.of("CODES.md");
    private static final Path CONSTANTS =
            Path.of("src", "main", "java", "org", "twinpact", "twinning", "FindingCode.java");

    @Test
    void thePageIsThatOfTheMessages() throws IOException {
        String page = CodesPage.of();
        if (Boolean.getBoolean("twinpact.codes.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("core/CODES.md differs from the messages. Where the difference is meant, run this test with"
                        + " -Dtwinpact.codes.update=true, and commit the new page")
                .isEqualTo(page);
    }

    @Test
    void everyCodeOfAFindingIsAConstant() throws IOException {
        String constants = CodesPage.constants();
        if (Boolean.getBoolean("twinpact.codes.update")) {
            Files.writeString(CONSTANTS, constants);
        }

        assertThat(Files.readString(CONSTANTS)).isEqualTo(constants);
    }

    @Test
    void everyBodyAndRecipientOfAShippedProfileIsAConstant() {
        List<Profile> profiles = Profiles.shipped().all();
        Set<String> bodies = profiles.stream()
                .flatMap(profile -> Stream.concat(
                        profile.steps().stream().map(step -> step.body()),
                        profile.signatories().stream()
                                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream()))))
                .map(Body::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> recipients = profiles.stream()
                .flatMap(profile -> profile.obligations().stream())
                .flatMap(rule -> rule.to().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(constants(Body.class)).containsAll(bodies);
        assertThat(constants(Recipients.class)).isEqualTo(recipients);
    }

    private static Set<String> constants(Class<?> type) {
        return Stream.of(type.getFields()).map(CodesPageTest::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field constant) {
        try {
            return constant.get(null).toString();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.ProfileFormat;

/** Tests of the bounds of a profile file: its lists, texts, tags and days. */
class ProfileBoundsTest {
    @Test
    void aTextHasOneToFiftyLanguages() {
        assertRefused(file -> words(file, 0), "/unknown/0: ");
        assertRead(file -> words(file, 1));
        assertRead(file -> words(file, 50));
        assertRefused(file -> words(file, 51), "/unknown/0: ");
    }

    @Test
    void itsLanguagesAreTagsAndItsWordsAreNotBlank() {
        assertRefused(
                file -> text(file).put("not a tag", "words"), "/unknown/0/not a tag: the name is wrong; right is ");
        assertRefused(file -> text(file).put("en", " "), "/unknown/0/en: ' ' is wrong");
        assertRefused(file -> text(file).put("en", 7), "/unknown/0/en: '7' is wrong");
        assertRead(file -> text(file).put("fr", "des mots"));
    }

    @Test
    void aListHoldsNoMoreThanItsBound() {
        assertRead(file -> unknown(file, 20));
        assertRefused(file -> unknown(file, 21), "/unknown: 21 are too many; right is a list of at most 20 texts");
    }

    @Test
    void whatStandsOnceStandsNotTwice() {
        assertRefused(
                file -> file.withArray("/steps/0/when").removeAll().add("MONEY").add("MONEY"),
                "/steps/0/when/1: 'MONEY' is wrong; right is circumstances that all hold, each once");
        assertRead(
                file -> file.withArray("/steps/0/when").removeAll().add("MONEY").add("CITY"));
    }

    @Test
    void aDayIsOneOfTheCalendar() {
        assertRefused(file -> file.put("verifiedOn", "2026-02-29"), "/verifiedOn: '2026-02-29' is wrong");
        assertRead(file -> file.put("verifiedOn", "2028-02-29"));
    }

    @Test
    void aValueIsShownUpToSixtyLetters() {
        String sixty = "x".repeat(60);

        assertRefused(file -> file.put("country", sixty), "/country: '" + sixty + "' is wrong");
        assertRefused(file -> file.put("country", sixty + "x"), "/country: '" + sixty + "…' is wrong");
    }

    private static ObjectNode text(ObjectNode file) {
        return file.withArray("unknown").removeAll().addObject().put("he", "מילים");
    }

    private static void words(ObjectNode file, int languages) {
        ObjectNode text = file.withArray("unknown").removeAll().addObject();
        IntStream.range(0, languages).forEach(i -> text.put("en-v" + (100 + i), "words"));
    }

    private static void unknown(ObjectNode file, int texts) {
        file.withArray("unknown").removeAll();
        IntStream.range(0, texts)
                .forEach(i -> file.withArray("unknown").addObject().put("en", "unknown " + i));
    }

    private static void assertRead(Consumer<ObjectNode> change) {
        String json = changed(change);

        assertThat(ProfileFormat.read(json).id()).isEqualTo("DK");
        assertThat(ProfileFiles.isValid(json)).isTrue();
    }

    private static void assertRefused(Consumer<ObjectNode> change, String fault) {
        String json = changed(change);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(json))
                .withMessageStartingWith("no profile:\n" + fault);
        assertThat(ProfileFiles.isValid(json)).isFalse();
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode file = ProfileFiles.denmarkTree();
        change.accept(file);
        return file.toString();
    }
}

package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the words of messages, which a recipient reads without a look-up. */
class MessageWordsTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningId id = TwinningId.named("words");
    private final List<Event> events = RegistryContractTowns.sampleLife(
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build(), id);
    private final Twinning twinning = registry.find(id).orElseThrow();

    @Test
    void aRaisedObligationIsNamedWithItsOwnerAndItsLastDay() {
        MessageWords words = words("ObligationRaised", "IL-INFORM-MFA");

        assertThat(words.parties()).isEqualTo(LocalText.of("חיפה – מרסיי", "Haifa – Marseille"));
        assertThat(words.party()).contains(LocalText.of("חיפה", "Haifa"));
        assertThat(words.due()).contains(LocalText.of("14 באוקטובר 2026", "14 October 2026"));
        String name = words.obligation().orElseThrow().read(LanguageTag.ENGLISH);
        assertThat(words.text().read(LanguageTag.ENGLISH))
                .isEqualTo("Haifa: a new obligation, due by 14 October 2026: " + name + ".");
        assertThat(words.text().read(LanguageTag.HEBREW)).startsWith("חיפה: חובה חדשה, עד 14 באוקטובר 2026: ");
    }

    @Test
    void aFulfilledObligationIsNamedWithoutADay() {
        MessageWords words = words("ObligationFulfilled", "IL-INFORM-MFA");

        assertThat(words.obligation())
                .isEqualTo(words("ObligationRaised", "IL-INFORM-MFA").obligation());
        assertThat(words.due()).isEmpty();
    }

    @Test
    void everyMessageOfALifeSaysItsEventInBothLanguages() {
        List<OutboxMessage> messages = messages();

        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            Event event = events.get((int) message.sequence() - 1);
            assertThat(OutboxMessage.eventOf(message.payload())).isEqualTo(event);
            assertThat(message.payload())
                    .startsWith(EventFormat.write(event).substring(0, 100))
                    .contains("\"words\":{\"parties\":{\"en\":\"Haifa");
        });
        assertThat(OutboxMessage.eventOf(EventFormat.write(events.get(0)))).isEqualTo(events.get(0));
    }

    @Test
    void aReminderSaysWhatIsOwedUntilWhenAndUnderWhichRule() {
        Obligation owed = twinning.obligations().stream()
                .filter(open -> open.code().equals("IL-YEARLY-REPORT"))
                .findFirst()
                .orElseThrow();

        MessageWords words = MessageWords.of(owed, twinning, Profiles.shipped());

        String name = words.obligation().orElseThrow().read(LanguageTag.ENGLISH);
        assertThat(name).contains("14 September 2027");
        assertThat(words.text().read(LanguageTag.ENGLISH))
                .startsWith("Haifa: " + name + ", due by "
                        + words.due().orElseThrow().read(LanguageTag.ENGLISH) + ". ");
        assertThat(OutboxMessage.reminder(twinning, owed, "overdue", Profiles.shipped())
                        .payload())
                .contains("\"reminder\":\"overdue\"", "\"words\":{\"parties\":{\"en\":\"Haifa – Marseille\"");
    }

    @Test
    void aProfileThatIsNotKnownLeavesTheCode() {
        Obligation owed = twinning.obligations().get(0);

        MessageWords words = MessageWords.of(owed, twinning, Profiles.of(List.of()));

        assertThat(words.obligation().orElseThrow().read(LanguageTag.HEBREW)).startsWith(owed.code());
        assertThat(words.party()).contains(twinning.nameOf(owed.owner()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"words\":{}}", "'; drop table tw_outbox; --"})
    void aPayloadWithoutAnEventIsRefused(String payload) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxMessage.eventOf(payload))
                .withMessageContaining("not an event");
    }

    private MessageWords words(String type, String code) {
        Event event = events.stream()
                .filter(one -> one.type().equals(type) && code.equals(code(one).orElse("")))
                .findFirst()
                .orElseThrow();
        return MessageWords.of(event, twinning, Profiles.shipped());
    }

    private static Optional<String> code(Event event) {
        if (event.data() instanceof Consequence.ObligationRaised raised) {
            return Optional.of(raised.obligation().code());
        }
        return event.data() instanceof Consequence.ObligationFulfilled fulfilled
                ? Optional.of(fulfilled.code())
                : Optional.empty();
    }

    /** Returns the messages of the shipped policy for all acts of the life. */
    private List<OutboxMessage> messages() {
        List<OutboxMessage> messages = new ArrayList<>();
        for (int done = 0; done < events.size(); ) {
            int from = done;
            List<Event> act = events.stream()
                    .skip(from)
                    .takeWhile(event -> event.isOfSameAct(events.get(from)))
                    .toList();
            done += act.size();
            Append append = Append.of(from, act, Twinning.load(events.subList(0, done)));
            messages.addAll(OutboxPolicy.shipped().of(append));
        }
        return messages;
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the keys of new twinnings, which are UUIDs of version 7 (RFC 9562) with the time first and random bits after
 * it.
 */
class TwinningIdTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123Z");

    @ParameterizedTest
    @CsvSource({"0", "-1", "1311768467463790320"})
    void theyBeginWithTheirMomentWhateverChanceSays(long chance) {
        UUID uuid = TwinningId.next(AT, () -> chance).value();

        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void allBitsThatAreLeftAreChance() {
        UUID none = TwinningId.next(AT, () -> 0L).value();
        UUID all = TwinningId.next(AT, () -> -1L).value();

        assertThat(none.getMostSignificantBits() & 0x0FFF).isZero();
        assertThat(all.getMostSignificantBits() & 0x0FFF).isEqualTo(0x0FFF);
        assertThat(none.getLeastSignificantBits()).isEqualTo(0x8000_0000_0000_0000L);
        assertThat(all.getLeastSignificantBits()).isEqualTo(0xBFFF_FFFF_FFFF_FFFFL);
    }

    @Test
    void laterKeysComeAfterEarlierOnes() {
        Random random = new Random(7);
        TwinningId earlier = TwinningId.next(AT, random);
        TwinningId later = TwinningId.next(AT.plusMillis(1), random);

        assertThat(List.of(later, earlier).stream().sorted()).containsExactly(earlier, later);
        assertThat(earlier).isEqualByComparingTo(TwinningId.of(earlier.toString()));
    }

    @Test
    void aKeyIsReadBackFromItsText() {
        TwinningId key = TwinningId.next(AT, new Random(7));

        assertThat(key).hasToString(key.value().toString());
        assertThat(TwinningId.of(key.toString())).isEqualTo(key).hasSameHashCodeAs(key);
    }

    @Test
    void theSameNameHasTheSameKeyAndAnotherNameAnother() {
        assertThat(TwinningId.named("haifa-marseille")).isEqualTo(TwinningId.named("haifa-marseille"));
        assertThat(TwinningId.named("haifa-bremen")).isNotEqualTo(TwinningId.named("haifa-marseille"));
        assertThat(TwinningId.named("haifa-bremen").hashCode())
                .isNotEqualTo(TwinningId.named("haifa-marseille").hashCode());
    }
}

package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.imported;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.TwinningOffice;
import org.twinpact.twinning.TwinningId;

/** The pages of a search, without gaps and duplicates, in the same order everywhere. */
interface RegistryContractPaging extends RegistryContractSubject {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 24, 25, 500})
    default void pagesJoinToTheWholeInOrder(int limit) {
        List<TwinningId> ids = fill(20, new Random(1));
        TwinningOffice office = office();
        ids.add(imported(office, "tel-aviv", "lodz"));
        ids.add(imported(office, "batumi", "haifa"));
        ids.add(imported(office, "izmir", "haifa"));
        ids.add(imported(office, "krakow", "haifa"));

        List<IndexEntry> all = pages(limit, () -> {});

        assertThat(all)
                .extracting(IndexEntry::id)
                .containsExactlyInAnyOrderElementsOf(ids)
                .doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> {
            int byKey = a.sortKey(Search.Order.ENGLISH).compareTo(b.sortKey(Search.Order.ENGLISH));
            return byKey != 0 ? byKey : a.id().toString().compareTo(b.id().toString());
        });
    }

    @Test
    default void whatWasThereIsSeenOnceWhileMoreComesIn() {
        List<TwinningId> before = fill(20, new Random(2));
        Random random = new Random(3);

        List<IndexEntry> seen = pages(3, () -> fill(2, random));

        assertThat(seen).extracting(IndexEntry::id).containsAll(before).doesNotHaveDuplicates();
    }

    @Test
    default void aLastPageThatIsFullHasNoNext() {
        fill(4, new Random(4));

        assertThat(registry().search(limit(4)).next()).isEmpty();
        assertThat(registry().search(limit(3)).next()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "haifa", "%", "' or 1=1", "AAAA", "////", "x\u0000"})
    default void aForgedCursorIsRefused(String cursor) {
        fill(2, new Random(5));
        String binary = Base64.getUrlEncoder()
                .encodeToString(("not-a-key".repeat(5) + cursor).getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().search(Search.all().withCursor(cursor)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().search(Search.all().withCursor(binary)));
    }

    @Test
    default void aCursorWithoutItsKeyIsRefused() {
        fill(3, new Random(6));
        String cursor = registry().search(limit(1)).next().orElseThrow();

        for (int length = 0; length < 48; length++) {
            Search torn = limit(1).withCursor(cursor.substring(0, length));
            assertThatIllegalArgumentException().isThrownBy(() -> registry().search(torn));
        }
    }

    /** Stores twinnings of the same towns, so that only the key orders them. */
    private List<TwinningId> fill(int twinnings, Random random) {
        List<TwinningId> ids = new ArrayList<>();
        for (int i = 0; i < twinnings; i++) {
            TwinningId id = new TwinningId(new UUID(random.nextLong(), random.nextLong()));
            registry().append(opening(id, "opening"));
            ids.add(id);
        }
        return ids;
    }

    private List<IndexEntry> pages(int limit, Runnable between) {
        List<IndexEntry> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = registry().search(limit(limit).withCursor(cursor));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.entries());
            cursor = page.next();
            if (all.size() < 30) {
                between.run();
            }
        } while (cursor.isPresent());
        return all;
    }

    private static Search limit(int limit) {
        return Search.all().withLimit(limit);
    }
}

package org.twinpact.examples.benchmarks.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.registry.Append;
import org.twinpact.registry.Search;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The operations of both implementations. The calls are prepared beforehand, so that only the storage is measured. */
enum Operation {
    FIND("read by id", 2_000) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) {
            List<TwinningId> ids = new ArrayList<>(database.importedIds());
            Collections.shuffle(ids, new Random(count));
            return Stream.generate(() -> ids).flatMap(List::stream).limit(count).map(id -> () -> storage.find(id));
        }
    },
    PAGE("search page: a country", 200) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) {
            Search search = Search.all().withCountry("DE");
            return Stream.<Callable<Object>>generate(() -> () -> storage.search(search))
                    .limit(count);
        }
    },
    PAGE_OF_TWO("search page: a country, a stage", 200) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) {
            Search search = Search.all().withCountry("DE").withStage(Stage.IN_FORCE);
            return Stream.<Callable<Object>>generate(() -> () -> storage.search(search))
                    .limit(count);
        }
    },
    OPENING("save: an opening", 300) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) {
            return database.openings(count).stream().map(opening -> saving(storage, opening));
        }
    },
    ACT("save: a further act", 300) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) throws Exception {
            return further(database, storage, count, Acts::contact);
        }
    },
    OBLIGATIONS("save: an act, 8 obligations", 150) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) throws Exception {
            return further(database, storage, count, Acts::obligations);
        }
    },
    IMPORT("bulk import: 1,000 twinnings", 1) {
        @Override
        Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) {
            return Stream.<Callable<Object>>generate(() -> {
                        List<Append> openings = database.openings(1_000);
                        return () -> {
                            storage.importAll(openings);
                            return openings;
                        };
                    })
                    .limit(count);
        }
    };

    private final String title;
    private final int batch;

    Operation(String title, int batch) {
        this.title = title;
        this.batch = batch;
    }

    /** Prepares calls. */
    abstract Stream<Callable<Object>> calls(BenchmarkDatabase database, Storage storage, int count) throws Exception;

    /** Returns the number of calls that a round measures together. */
    int batch() {
        return batch;
    }

    String title() {
        return title;
    }

    /** Returns appends to twinnings that the storage has just read, as a caller that decides an act has. */
    private static Stream<Callable<Object>> further(
            BenchmarkDatabase database, Storage storage, int count, Function<Twinning, Append> act) throws Exception {
        List<Append> openings = database.openings(count);
        storage.importAll(openings);
        List<Callable<Object>> calls = new ArrayList<>();
        for (Append opening : openings) {
            Optional<Twinning> read = storage.find(opening.twinning().id());
            calls.add(saving(storage, act.apply(read.orElseThrow())));
        }
        return calls.stream();
    }

    private static Callable<Object> saving(Storage storage, Append append) {
        return () -> {
            storage.append(append);
            return append;
        };
    }
}

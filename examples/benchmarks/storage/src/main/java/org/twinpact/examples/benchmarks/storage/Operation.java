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

/** What both sides do. Its calls are made ready beforehand, so that the storage alone is measured. */
enum Operation {
    FIND("read by id", 2_000) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) {
            List<TwinningId> ids = new ArrayList<>(scene.kept());
            Collections.shuffle(ids, new Random(count));
            return Stream.generate(() -> ids).flatMap(List::stream).limit(count).map(id -> () -> side.find(id));
        }
    },
    PAGE("search page: a country", 200) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) {
            Search search = Search.all().withCountry("DE");
            return Stream.<Callable<Object>>generate(() -> () -> side.search(search))
                    .limit(count);
        }
    },
    PAGE_OF_TWO("search page: a country, a stage", 200) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) {
            Search search = Search.all().withCountry("DE").withStage(Stage.IN_FORCE);
            return Stream.<Callable<Object>>generate(() -> () -> side.search(search))
                    .limit(count);
        }
    },
    OPENING("save: an opening", 300) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) {
            return scene.openings(count).stream().map(opening -> saving(side, opening));
        }
    },
    ACT("save: a further act", 300) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) throws Exception {
            return further(scene, side, count, Acts::contact);
        }
    },
    OBLIGATIONS("save: an act that raises 8 duties", 150) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) throws Exception {
            return further(scene, side, count, Acts::obligations);
        }
    },
    IMPORT("bulk import: 1,000 twinnings", 1) {
        @Override
        Stream<Callable<Object>> calls(Scene scene, Side side, int count) {
            return Stream.<Callable<Object>>generate(() -> {
                        List<Append> openings = scene.openings(1_000);
                        return () -> {
                            side.importAll(openings);
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

    /** Makes so many calls ready. */
    abstract Stream<Callable<Object>> calls(Scene scene, Side side, int count) throws Exception;

    /** How many calls a round measures together. */
    int batch() {
        return batch;
    }

    String title() {
        return title;
    }

    /** On twinnings that the side has just read, as whoever decides an act has. */
    private static Stream<Callable<Object>> further(Scene scene, Side side, int count, Function<Twinning, Append> act)
            throws Exception {
        List<Append> openings = scene.openings(count);
        side.importAll(openings);
        List<Callable<Object>> calls = new ArrayList<>();
        for (Append opening : openings) {
            Optional<Twinning> read = side.find(opening.twinning().id());
            calls.add(saving(side, act.apply(read.orElseThrow())));
        }
        return calls.stream();
    }

    private static Callable<Object> saving(Side side, Append append) {
        return () -> {
            side.append(append);
            return append;
        };
    }
}

package org.twinpact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.registry.snapshot.SnapshotParts;
import org.twinpact.twinning.Twinning;

/** Snapshots as one text: the JSON on the first line and the text of a part on each further line. */
final class Snapshots {
    private Snapshots() {}

    static String write(Twinning twinning) {
        Snapshot snapshot = new SnapshotFormat().write(twinning);
        return Stream.concat(
                        Stream.of(snapshot.json()), snapshot.parts().stream().map(snapshot::text))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Reads a snapshot with nothing cached. */
    static Optional<Twinning> read(String text) {
        List<String> lines = text.lines().toList();
        SnapshotFormat format = new SnapshotFormat();
        SnapshotParts parts = format.parts(List.of());
        lines.stream().skip(1).forEach(part -> parts.add(Sha256.of(part.getBytes(StandardCharsets.UTF_8)), part));
        return format.read(lines.get(0), parts);
    }
}

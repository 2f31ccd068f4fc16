package org.twinpact.examples.quickstart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder the quickstart writes to: new, empty, or holding what an earlier run wrote and nothing else. */
final class OutputFolder {
    static final String DATABASE = "twinpact.mv.db";

    // The database last: without it, an index.html is taken for somebody else's.
    private static final List<String> OWN = List.of(
            "agreement.html",
            "agreement.pdf",
            "lifecycle.svg",
            "index.html",
            "history.jsonl",
            "twinpact.trace.db",
            DATABASE);

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Empties the folder of an earlier run's files, or makes it; where anything else is there, all stays as it is. */
    static void clear(Path folder) throws IOException, Refusal {
        OutputFolder output = new OutputFolder(folder);
        if (folder.toString().contains(";")) {
            throw output.refusal("holds a semicolon, which the database would read as settings; name another folder");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            output.requireOwn();
            output.requireUnused();
            for (String name : OWN) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        output.create();
    }

    private void requireOwn() throws IOException, Refusal {
        if (!Files.isDirectory(folder)) {
            throw refusal("is no folder; name a new or an empty one");
        }
        for (Path file : list()) {
            if (!isOwn(file)) {
                throw refusal("holds '" + file.getFileName()
                        + "', which no earlier run wrote; name a new or an empty folder");
            }
        }
    }

    private boolean isOwn(Path file) {
        return OWN.contains(file.getFileName().toString())
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(DATABASE), LinkOption.NOFOLLOW_LINKS);
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** H2 holds a lock on the file of an open database. */
    private void requireUnused() throws IOException, Refusal {
        Path database = folder.resolve(DATABASE);
        if (Files.exists(database)) {
            try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw inUse();
                }
            } catch (OverlappingFileLockException e) {
                throw inUse();
            }
        }
    }

    private void create() throws Refusal {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refusal("cannot be made; name a folder in a place where you may write");
        }
    }

    private Refusal inUse() {
        return refusal("holds a database that another process has open; end that process or name another folder");
    }

    private Refusal refusal(String why) {
        return new Refusal("The output path '" + folder + "' " + why + ". Nothing was deleted and nothing written.");
    }
}

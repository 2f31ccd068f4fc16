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

/** The folder that the quickstart writes to. It is new, empty, or contains only files of an earlier run. */
final class OutputFolder {
    static final String DATABASE = "twinpact.db";

    // The database is last, because without it an index.html counts as somebody else's.
    private static final List<String> OWN = List.of(
            "agreement.html",
            "agreement.pdf",
            "lifecycle_en.svg",
            "lifecycle_he.svg",
            "index.html",
            "history.jsonl",
            "twinpact.db-shm",
            "twinpact.db-wal",
            DATABASE);

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Deletes the files of an earlier run, or creates the folder. If there is any other file, nothing is changed. */
    static void clear(Path folder) throws IOException, QuickstartException {
        OutputFolder output = new OutputFolder(folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            output.requireOwn();
            output.requireUnused();
            for (String name : OWN) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        output.create();
    }

    private void requireOwn() throws IOException, QuickstartException {
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

    /** Checks that no process has the database open, because SQLite locks the file of an open database. */
    private void requireUnused() throws IOException, QuickstartException {
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

    private void create() throws QuickstartException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refusal("cannot be made; name a folder in a place where you may write");
        }
    }

    private QuickstartException inUse() {
        return refusal("holds a database that another process has open; end that process or name another folder");
    }

    private QuickstartException refusal(String why) {
        return new QuickstartException(
                "The output path '" + folder + "' " + why + ". Nothing was deleted and nothing written.");
    }
}

package org.twinpact.registry.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import org.twinpact.registry.jdbc.session.RandomPause;

/**
 * The comparison of an SQLite file's length with the number of pages in its header. SQLite itself would fill the last
 * page of a cut file with zeros. The formats are documented at https://sqlite.org/fileformat2.html.
 */
final class SqliteLength {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 100;
    private static final int PAGE_SIZE = 16;
    private static final int PAGES = 28;

    /** The value of the field for the largest page size, which it cannot express. */
    private static final int LARGEST_CODE = 1;

    private static final int LARGEST = 65536;
    private static final int SMALLEST = 512;

    private static final int LOG_HEADER = 32;
    private static final int LOG_SALT = 16;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME_COMMIT = 4;
    private static final int FRAME_SALT = 8;

    private static final int ATTEMPTS = 3;
    private static final long LONGEST_PAUSE_NANOS = 100_000_000;

    private SqliteLength() {}

    /**
     * Requires that a file is empty, or a database with all of its pages. A page that the log contains may be missing,
     * because a killed process may not have moved it into the file.
     *
     * @param channel the open file, which is not closed
     * @throws SQLException if it is not
     */
    static void require(FileChannel channel, Path file) throws IOException, SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                requireOnce(channel, file);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            // Another process may be moving pages from the log into the file.
            RandomPause.upTo(LONGEST_PAUSE_NANOS);
        }
    }

    private static void requireOnce(FileChannel channel, Path file) throws IOException, SQLException {
        Path log = SqliteFile.log(file);
        long length = channel.size();
        if (length == 0) {
            requireNoLog(file, log);
            return;
        }
        ByteBuffer header = read(channel, 0, HEADER);
        int pageSize = pageSize(header);
        if (pageSize < SMALLEST || Integer.bitCount(pageSize) != 1) {
            throw damaged("'" + file + "' is no SQLite database, or its beginning is damaged");
        }
        Log logged = Files.exists(log) ? Log.read(log, pageSize) : new Log(new BitSet(), 0);
        int pages = logged.size > 0 ? logged.size : header.getInt(PAGES);
        int missing = logged.pages.nextClearBit((int) (length / pageSize) + 1);
        if (missing <= pages) {
            throw damaged("'" + file + "' is cut: it has " + length + " bytes, and its header states " + pages
                    + " pages of " + pageSize + " bytes" + restored(log));
        }
    }

    /** Returns the page size, 0 if this is no header. */
    private static int pageSize(ByteBuffer header) {
        if (header.remaining() < HEADER || header.mismatch(ByteBuffer.wrap(MAGIC)) < MAGIC.length) {
            return 0;
        }
        int code = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        return code == LARGEST_CODE ? LARGEST : code;
    }

    /** Returns the remedy for a backup that was restored next to the log of the file that it replaced. */
    private static String restored(Path log) {
        return Files.exists(log)
                ? ". If you have just restored it, stop all processes, delete '" + log.getFileName()
                        + "' and the file with the suffix '-shm', and restore it again"
                : "";
    }

    private static void requireNoLog(Path file, Path log) throws IOException, SQLException {
        if (Files.exists(log) && Files.size(log) > 0) {
            throw damaged("'" + file + "' is empty, but '" + log.getFileName() + "' contains acts");
        }
    }

    private static SQLException damaged(String what) {
        return new SQLException(
                what + ". Nothing was changed. Restore a backup, or import an archive into a new file", "XX001");
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {}
        return buffer.flip();
    }

    /**
     * The committed pages of a write-ahead log.
     *
     * @param pages the numbers of the pages in it
     * @param size the number of pages of the database after the last commit, 0 if there is none
     */
    private record Log(BitSet pages, int size) {
        static Log read(Path log, int pageSize) throws IOException {
            BitSet pages = new BitSet();
            int size = 0;
            try (FileChannel channel = FileChannel.open(log)) {
                BitSet uncommitted = new BitSet();
                ByteBuffer header = SqliteLength.read(channel, 0, LOG_HEADER);
                long end = channel.size() - FRAME_HEADER - pageSize;
                for (long place = LOG_HEADER; place <= end; place += FRAME_HEADER + pageSize) {
                    ByteBuffer frame = SqliteLength.read(channel, place, FRAME_HEADER);
                    if (frame.getLong(FRAME_SALT) != header.getLong(LOG_SALT) || frame.getInt(0) < 1) {
                        break;
                    }
                    uncommitted.set(frame.getInt(0));
                    if (frame.getInt(FRAME_COMMIT) > 0) {
                        pages.or(uncommitted);
                        size = frame.getInt(FRAME_COMMIT);
                    }
                }
            }
            return new Log(pages, size);
        }
    }
}

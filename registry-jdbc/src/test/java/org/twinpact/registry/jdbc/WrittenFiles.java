package org.twinpact.registry.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2, as {@code jdbc:h2:written:path}, that note every write to a database in its order. */
public final class WrittenFiles extends FilePathWrapper {
    private static final List<Write> WRITES = new CopyOnWriteArrayList<>();

    private static volatile IntSupplier told = () -> 0;

    /** Begins to note, and with each write what the supplier says at its begin. */
    static void note(IntSupplier said) {
        FilePath.register(new WrittenFiles());
        WRITES.clear();
        told = said;
    }

    /** Returns the writes since then. */
    static List<Write> writes() {
        return List.copyOf(WRITES);
    }

    @Override
    public String getScheme() {
        return "written";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = super.open(mode);
        return name.endsWith(".mv.db") ? new Noted(channel) : channel;
    }

    /**
     * Bytes that were written to a place, or the end that the file was cut to, where there are none.
     *
     * @param told the number when it began
     */
    record Write(long place, byte[] bytes, int told) {}

    private static final class Noted extends FileBase {
        private final FileChannel channel;

        Noted(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public synchronized int write(ByteBuffer source, long place) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            WRITES.add(new Write(place, bytes, told.getAsInt()));
            return channel.write(source, place);
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            WRITES.add(new Write(size, new byte[0], told.getAsInt()));
            channel.truncate(size);
            return this;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return channel.write(source);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public int read(ByteBuffer target, long place) throws IOException {
            return channel.read(target, place);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public FileChannel position(long place) throws IOException {
            channel.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void force(boolean withMetadata) throws IOException {
            channel.force(withMetadata);
        }

        @Override
        public FileLock tryLock(long place, long size, boolean isShared) throws IOException {
            return channel.tryLock(place, size, isShared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}

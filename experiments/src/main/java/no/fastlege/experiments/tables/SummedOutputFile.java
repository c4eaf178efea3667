package no.fastlege.experiments.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file for Parquet's writer, which only ever appends: so its SHA-256 is taken on the bytes' way out, and no second read is needed. */
final class SummedOutputFile implements OutputFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final MessageDigest digest = Sha256.begin();

    SummedOutputFile(Path path) {
        this.path = path;
    }

    /** The file's SHA-256, hexadecimal; to be asked for once, after the stream is closed. */
    String sha256() {
        return Sha256.hex(digest);
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Counted(new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER_BYTES));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        throw new UnsupportedOperationException("a table's file is never overwritten");
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return BUFFER_BYTES;
    }

    @Override
    public String getPath() {
        return path.toString();
    }

    private static final class Counted extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

package no.fastlege.experiments.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import no.fastlege.sim.Sha256;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file for Parquet's writer, which only ever appends: so its SHA-256 is taken on the bytes' way out, and no second read is needed. */
final class SummedOutputFile extends LocalOutputFile {
    private final MessageDigest digest = Sha256.begin();

    SummedOutputFile(Path path) {
        super(path);
    }

    /** The file's SHA-256, hexadecimal; to be asked for once, after the stream is closed. */
    String sha256() {
        return Sha256.hex(digest);
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        PositionOutputStream file = super.create(blockSizeHint);
        return new DelegatingPositionOutputStream(new DigestOutputStream(file, digest)) {
            @Override
            public long getPos() throws IOException {
                return file.getPos();
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        throw new UnsupportedOperationException("a table's file is never overwritten");
    }
}

package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums as {@code sha256sum} of GNU coreutils 9.1 prints them. */
class Sha256Test {
    private static final String TEXT = "Øy";
    private static final String SUM = "39f1981ae8d34d503370d7789de578e62ab6d608094e0d7c54c811203aaa1db0";

    @Test
    void bytesTextFileAndPiecesHaveTheSameSum(@TempDir Path folder) throws IOException {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(Sha256.of(bytes)).isEqualTo(SUM);
        assertThat(Sha256.of(TEXT)).isEqualTo(SUM);
        assertThat(Sha256.of(Files.write(folder.resolve("file"), bytes))).isEqualTo(SUM);
        MessageDigest digest = Sha256.begin();
        digest.update(bytes, 0, 1);
        digest.update(bytes, 1, bytes.length - 1);
        assertThat(Sha256.hex(digest)).isEqualTo(SUM);
    }

    @Test
    void nothingHasTheSumOfNothing() {
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}

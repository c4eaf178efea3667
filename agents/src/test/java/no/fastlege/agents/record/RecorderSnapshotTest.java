package no.fastlege.agents.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.Recorder;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotReader;
import no.fastlege.sim.SnapshotWriter;
import no.fastlege.sim.TableDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resumed run has the rows of the months before and goes on as if it had not stopped. */
class RecorderSnapshotTest {
    private static final SnapshotFile.Header HEADER = new SnapshotFile.Header("test", "build", "layout");

    @Test
    void whatIsReadBackGoesOnAsIfItHadNeverStopped(@TempDir Path dir) throws IOException {
        TinyNorway straight = FullTinyNorway.build();
        TinyNorway resumed = FullTinyNorway.build();
        Path file = dir.resolve("snapshot");
        try (SnapshotWriter out = new SnapshotWriter(file, HEADER)) {
            resumed.world.recorder.write(out);
            out.finish();
        }
        try (SnapshotReader in = new SnapshotReader(file, HEADER)) {
            resumed.world.recorder = Recorder.read(in);
        }
        assertThat(digest(resumed)).isEqualTo(digest(straight));

        for (TinyNorway norway : new TinyNorway[] {straight, resumed}) {
            Doctor leaver = norway.world.doctors.get(5);
            norway.leave(leaver, Months.of(2018, 2));
            RecordPhase phase = new RecordPhase(norway.world);
            for (int month = Months.of(2018, 1); month <= Months.of(2018, 12); month++) {
                phase.run(month);
            }
        }

        assertThat(straight.figures()).containsEntry(FigureKey.national("leavers", 2018), 1.0);
        assertThat(digest(resumed)).isEqualTo(digest(straight));
    }

    private static String digest(TinyNorway norway) {
        return TableDigest.of(norway.world.recorder.tables());
    }
}

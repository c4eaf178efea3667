package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.fastlege.agents.world.Arrivals;
import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotReader;
import no.fastlege.sim.SnapshotWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCalendarTest {
    private static final SnapshotFile.Header HEADER = new SnapshotFile.Header("test", "build", "layout");

    @TempDir
    Path folder;

    @Test
    void anEntryOfSomeoneGoneIsNotCurrent() {
        Residents residents = new Residents(4, 1);
        int row = residents.add(11, 24000, true, false, 0, 0);
        LifeCalendar calendar = new LifeCalendar();
        calendar.add(24205, row, 11, LifeCalendar.MOVE);
        assertThat(calendar.size(24205)).isEqualTo(1);
        assertThat(calendar.size(24204)).isZero();
        assertThat(calendar.current(24205, 0, residents)).isTrue();
        residents.remove(row);
        assertThat(calendar.current(24205, 0, residents)).isFalse();
        assertThat(residents.add(12, 24000, true, false, 0, 0)).isEqualTo(row);
        assertThat(calendar.current(24205, 0, residents)).isFalse();
    }

    @Test
    void aResumedCountryGoesOnAsIfNothingHadHappened() throws IOException {
        int last = SmallCountry.START + 20;
        World through = SmallCountry.world(100, 13, 2);
        SmallCountry.run(through, new PopulationPhase(through), SmallCountry.START, last);
        World first = SmallCountry.world(100, 13, 1);
        SmallCountry.run(first, new PopulationPhase(first), SmallCountry.START, SmallCountry.START + 6);
        Path file = folder.resolve("state");
        try (SnapshotWriter out = new SnapshotWriter(file, HEADER)) {
            first.residents.write(out);
            first.lifeCalendar.write(out);
            first.arrivals.write(out);
            out.finish();
        }
        World second = SmallCountry.world(100, 13, 3);
        try (SnapshotReader in = new SnapshotReader(file, HEADER)) {
            second.residents = Residents.read(in);
            second.lifeCalendar = LifeCalendar.read(in);
            second.arrivals = Arrivals.read(in);
            in.finish();
        }
        SmallCountry.run(second, new PopulationPhase(second), SmallCountry.START + 7, last);
        assertThat(SmallCountry.people(second)).isEqualTo(SmallCountry.people(through));
        through.workers.close();
        first.workers.close();
        second.workers.close();
    }
}

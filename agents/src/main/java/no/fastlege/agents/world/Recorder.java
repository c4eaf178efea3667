package no.fastlege.agents.world;

import java.util.List;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/** The rows recorded so far and what the next ones need to know of the past. Part of the world, so that a resumed run has them. */
public final class Recorder {
    /** Figures, see {@link OutputTables#FIGURES}. */
    public final TableData figures = OutputTables.figures();
    /** Lists on each 31 December. */
    public final TableData lists = OutputTables.lists();
    /** Doctors on each 31 December. */
    public final TableData doctors = OutputTables.doctors();
    /** Kommuner in each month. */
    public final TableData kommuner = OutputTables.kommuner();
    /** Events, if the run keeps them. */
    public final TableData events = OutputTables.events();
    /** What was so at the last 31 December. */
    public YearMemory memory = new YearMemory();

    /** The tables in the order of the run directory. */
    public List<TableData> tables() {
        return List.of(figures, lists, doctors, kommuner, events);
    }

    /** Writes every table and the memory. */
    public void write(SnapshotOut out) {
        tables().forEach(table -> table.write(out));
        memory.write(out);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static Recorder read(SnapshotIn in) {
        Recorder recorder = new Recorder();
        recorder.tables().forEach(table -> table.read(in));
        recorder.memory = YearMemory.read(in);
        return recorder;
    }
}

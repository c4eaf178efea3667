package no.fastlege.experiments.run;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/** A run of the model as the laboratory sees it: months go in, tables come out. */
public interface Model extends AutoCloseable {
    /** The scenario that runs. */
    EffectiveScenario scenario();

    /** The run's seed. */
    long seed();

    /** Agents per person: 1 or a whole fraction of it. */
    double scale();

    /** Whether events are kept. */
    boolean events();

    /** The first month of the whole run, before any snapshot. */
    int startMonth();

    /** The month that runs next. */
    int nextMonth();

    /** Runs months up to and including the last; after each, the listener hears its number. */
    void runThrough(int lastMonth, IntConsumer afterMonth);

    /** The output tables in their fixed order; they grow, and rows that stand in one do not change. */
    List<TableData> tables();

    /** Residents times months so far, in agents. */
    long residentMonths();

    /** Seconds per phase so far, in the order of the phases. */
    Map<String, Double> secondsPerPhase();

    /** SHA-256 of every input read, by file name. */
    Map<String, String> inputs();

    /** Writes the state at the end of the last month that ran. */
    void writeSnapshot(SnapshotOut out);

    @Override
    void close();
}

package no.fastlege.experiments.run;

import java.util.Map;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/** What models that stand in for the real one in tests have in common: a scenario, a seed, months from January 2017, no residents. */
public abstract class StandInModel implements Model {
    /** The month that runs next. */
    protected int next;

    private final EffectiveScenario scenario;
    private final long seed;
    private final double scale;

    /** At the beginning of a month. */
    protected StandInModel(EffectiveScenario scenario, long seed, double scale, int next) {
        this.scenario = scenario;
        this.seed = seed;
        this.scale = scale;
        this.next = next;
    }

    /** Makes stand-ins that cannot be resumed. */
    @FunctionalInterface
    public interface Maker extends ModelMaker {
        @Override
        default Model resume(SnapshotIn in, int threads) {
            throw new IllegalStateException("a test resumes a model that has no snapshots");
        }

        @Override
        default SnapshotFile.Header snapshotHeader() {
            return new SnapshotFile.Header("stand-in", "stand-in", "stand-in");
        }
    }

    @Override
    public final EffectiveScenario scenario() {
        return scenario;
    }

    @Override
    public final long seed() {
        return seed;
    }

    @Override
    public final double scale() {
        return scale;
    }

    @Override
    public final boolean events() {
        return false;
    }

    @Override
    public final int startMonth() {
        return Months.of(2017, 1);
    }

    @Override
    public final int nextMonth() {
        return next;
    }

    @Override
    public long residentMonths() {
        return 0;
    }

    @Override
    public final Map<String, Double> secondsPerPhase() {
        return Map.of("all", 0.0);
    }

    @Override
    public final Map<String, String> inputs() {
        return Map.of("nothing.csv", "00");
    }

    @Override
    public void writeSnapshot(SnapshotOut out) {
        throw new IllegalStateException("a test writes a snapshot of a model that has none");
    }

    @Override
    public final void close() {
        // nothing is held
    }
}

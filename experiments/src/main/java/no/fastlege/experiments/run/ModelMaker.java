package no.fastlege.experiments.run;

import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;

/** Makes models: anew, or from a snapshot. May be used by several threads. */
public interface ModelMaker {
    /** A model at the beginning of its first month. */
    Model start(EffectiveScenario scenario, long seed, int firstMonth, double scale, int threads, boolean events);

    /** The model that wrote a snapshot, with its scenario, seed, scale and events, at the beginning of the month after it. */
    Model resume(SnapshotIn in, int threads);

    /** The header of the snapshots that this program writes and reads. */
    SnapshotFile.Header snapshotHeader();
}

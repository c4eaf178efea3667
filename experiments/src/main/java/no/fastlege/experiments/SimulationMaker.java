package no.fastlege.experiments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.WorldColumns;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.Model;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/** The real model: {@link Simulation} with the scenario it runs, which its snapshots carry too. */
final class SimulationMaker implements ModelMaker {
    private static final String EVENTS = "events";

    private Country country;

    @Override
    public Model start(
            EffectiveScenario scenario, long seed, int firstMonth, double scale, int threads, boolean events) {
        Country shared = country();
        Simulation simulation = Simulation.start(shared, Setup.of(scenario, seed, scale, events), threads);
        return new Running(simulation, shared, scenario, seed, scale, firstMonth, events);
    }

    @Override
    public Model resume(SnapshotIn in, int threads) {
        EffectiveScenario scenario = EffectiveScenario.fromJson(in.text("run.scenario"));
        long seed = in.longInteger("run.seed");
        double scale = Double.longBitsToDouble(in.longInteger("run.scale"));
        int startMonth = in.integer("run.startMonth");
        boolean events = in.integer("run.events") != 0;
        Country shared = country();
        Simulation simulation = Simulation.resume(shared, Setup.of(scenario, seed, scale, events), threads, in);
        return new Running(simulation, shared, scenario, seed, scale, startMonth, events);
    }

    /** Read once; no run changes it. */
    private synchronized Country country() {
        if (country == null) {
            country = Country.load();
        }
        return country;
    }

    @Override
    public SnapshotFile.Header snapshotHeader() {
        String layout = WorldColumns.layoutHash() + String.join(",", ParameterDictionary.names());
        return new SnapshotFile.Header(Machine.version(), Machine.gitCommit(), SnapshotFile.layoutHash(layout));
    }

    private record Running(
            Simulation simulation,
            Country country,
            EffectiveScenario scenario,
            long seed,
            double scale,
            int startMonth,
            boolean events)
            implements Model {
        @Override
        public int nextMonth() {
            return simulation.nextMonth();
        }

        @Override
        public void runThrough(int lastMonth, IntConsumer afterMonth) {
            simulation.runThrough(lastMonth, afterMonth);
        }

        @Override
        public List<TableData> tables() {
            return simulation.tables().stream()
                    .filter(table -> events || !table.name().equals(EVENTS))
                    .collect(Collectors.toList());
        }

        @Override
        public long residentMonths() {
            return simulation.residentMonths();
        }

        @Override
        public Map<String, Double> secondsPerPhase() {
            return simulation.secondsPerPhase();
        }

        @Override
        public Map<String, String> inputs() {
            Map<String, String> inputs = new TreeMap<>(country.files().checksums());
            inputs.putAll(scenario.files());
            return inputs;
        }

        @Override
        public void writeSnapshot(SnapshotOut out) {
            out.text("run.scenario", scenario.toJson());
            out.longInteger("run.seed", seed);
            out.longInteger("run.scale", Double.doubleToLongBits(scale));
            out.integer("run.startMonth", startMonth);
            out.integer("run.events", events ? 1 : 0);
            simulation.writeSnapshot(out);
        }

        @Override
        public void close() {
            simulation.close();
        }
    }
}

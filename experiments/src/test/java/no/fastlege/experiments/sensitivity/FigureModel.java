package no.fastlege.experiments.sensitivity;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleBiFunction;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.OutputTables;
import no.fastlege.experiments.run.Model;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/** A model whose one figure, {@code gp_count} of 2017, is a function of scenario and seed. */
record FigureModel(EffectiveScenario scenario, long seed, TableData figures) implements Model {
    static ModelMaker maker(ToDoubleBiFunction<EffectiveScenario, Long> figure) {
        return new ModelMaker() {
            @Override
            public Model start(EffectiveScenario s, long seed, int first, double scale, int threads, boolean events) {
                TableData table = new TableData("figures", OutputTables.FIGURES);
                int row = table.addRow();
                table.set(row, 0, "gp_count");
                table.set(row, 1, "2017");
                table.set(row, 2, "national");
                table.set(row, 3, "Norge");
                table.set(row, 4, figure.applyAsDouble(s, seed));
                table.set(row, 5, "doctors");
                return new FigureModel(s, seed, table);
            }

            @Override
            public Model resume(SnapshotIn in, int threads) {
                throw new UnsupportedOperationException();
            }

            @Override
            public SnapshotFile.Header snapshotHeader() {
                return new SnapshotFile.Header("figure", "figure");
            }
        };
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public boolean events() {
        return false;
    }

    @Override
    public int startMonth() {
        return Months.of(2017, 1);
    }

    @Override
    public int nextMonth() {
        return startMonth();
    }

    @Override
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        afterMonth.accept(lastMonth);
    }

    @Override
    public List<TableData> tables() {
        return List.of(figures);
    }

    @Override
    public long residentMonths() {
        return 0;
    }

    @Override
    public Map<String, Double> secondsPerPhase() {
        return Map.of();
    }

    @Override
    public Map<String, String> inputs() {
        return Map.of();
    }

    @Override
    public void writeSnapshot(SnapshotOut out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is held
    }
}

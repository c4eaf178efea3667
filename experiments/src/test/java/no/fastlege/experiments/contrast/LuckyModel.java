package no.fastlege.experiments.contrast;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.OutputTables;
import no.fastlege.experiments.run.Model;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/**
 * A model whose figure {@code gp_count} is the seed's luck plus 10 in every month whose notice differs from six months; as the base but
 * for what a test makes it do wrong.
 */
final class LuckyModel implements Model {
    /** What goes wrong, in which month, under a scenario of another name than baseline. */
    record Fault(int month, boolean inTables) {}

    private final TableData figures = new TableData("figures", OutputTables.FIGURES);
    private final EffectiveScenario scenario;
    private final long seed;
    private final Fault fault;
    private int next;
    private double hidden;

    private LuckyModel(EffectiveScenario scenario, long seed, int next, Fault fault) {
        this.scenario = scenario;
        this.seed = seed;
        this.next = next;
        this.fault = scenario.name().equals("baseline") ? null : fault;
    }

    static ModelMaker maker(Fault fault) {
        return new ModelMaker() {
            @Override
            public Model start(EffectiveScenario s, long seed, int first, double scale, int threads, boolean events) {
                return new LuckyModel(s, seed, first, fault);
            }

            @Override
            public Model resume(SnapshotIn in, int threads) {
                throw new UnsupportedOperationException();
            }

            @Override
            public SnapshotFile.Header snapshotHeader() {
                return new SnapshotFile.Header("lucky", "lucky");
            }
        };
    }

    @Override
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        while (next <= lastMonth) {
            double luck = 100 * Draws.unit(Draws.bits(new Draws(seed).salt(Draws.codeOf("lucky"), next), 1));
            boolean other = scenario.calendar().inForce(next).noticeMonths() != 6;
            boolean wrong = fault != null && fault.month() == next;
            hidden += wrong ? 1 : 0;
            int row = figures.addRow();
            figures.set(row, 0, "gp_count");
            figures.set(row, 1, Months.monthOfYear(next) == 12 ? "" + Months.year(next) : Months.format(next));
            figures.set(row, 2, "national");
            figures.set(row, 3, "Norge");
            figures.set(row, 4, 4000 + luck + (other ? 10 : 0) + (wrong && fault.inTables() ? 1 : 0));
            figures.set(row, 5, "doctors");
            afterMonth.accept(next++);
        }
    }

    @Override
    public void writeSnapshot(SnapshotOut out) {
        out.text("run.scenario", scenario.toJson());
        out.doubles("hidden", new double[] {hidden}, 1);
        figures.write(out);
    }

    @Override
    public EffectiveScenario scenario() {
        return scenario;
    }

    @Override
    public long seed() {
        return seed;
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
        return next;
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
        return Map.of("nothing.csv", "00");
    }

    @Override
    public void close() {
        // nothing is held
    }
}

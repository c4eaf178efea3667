package no.fastlege.experiments.contrast;

import java.util.List;
import java.util.function.IntConsumer;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.OutputTables;
import no.fastlege.experiments.run.StandInModel;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/**
 * A model whose figure {@code gp_count} is the seed's luck plus 10 in every month whose notice differs from six months; as the base but
 * for what a test makes it do wrong.
 */
final class LuckyModel extends StandInModel {
    /** What goes wrong, in which month, under a scenario of another name than baseline. */
    record Fault(int month, boolean inTables) {}

    private final TableData figures = new TableData("figures", OutputTables.FIGURES);
    private final Fault fault;
    private double hidden;

    private LuckyModel(EffectiveScenario scenario, long seed, int next, Fault fault) {
        super(scenario, seed, 1, next);
        this.fault = scenario.name().equals("baseline") ? null : fault;
    }

    static StandInModel.Maker maker(Fault fault) {
        return (scenario, seed, first, scale, threads, events) -> new LuckyModel(scenario, seed, first, fault);
    }

    @Override
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        while (next <= lastMonth) {
            double luck = 100 * Draws.unit(Draws.bits(new Draws(seed()).salt(Draws.codeOf("lucky"), next), 1));
            boolean other = scenario().calendar().inForce(next).noticeMonths() != 6;
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
        out.text("run.scenario", scenario().toJson());
        out.doubles("hidden", new double[] {hidden}, 1);
        figures.write(out);
    }

    @Override
    public List<TableData> tables() {
        return List.of(figures);
    }
}

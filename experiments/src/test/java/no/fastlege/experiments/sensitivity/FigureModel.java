package no.fastlege.experiments.sensitivity;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleBiFunction;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.OutputTables;
import no.fastlege.experiments.run.StandInModel;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;

/** A model whose one figure, {@code gp_count} of 2017, is a function of scenario and seed. */
final class FigureModel extends StandInModel {
    private final TableData figures = new TableData("figures", OutputTables.FIGURES);

    private FigureModel(EffectiveScenario scenario, long seed, double gpCount) {
        super(scenario, seed, 1, Months.of(2017, 1));
        int row = figures.addRow();
        figures.set(row, 0, "gp_count");
        figures.set(row, 1, "2017");
        figures.set(row, 2, "national");
        figures.set(row, 3, "Norge");
        figures.set(row, 4, gpCount);
        figures.set(row, 5, "doctors");
    }

    static StandInModel.Maker maker(ToDoubleBiFunction<EffectiveScenario, Long> figure) {
        return (scenario, seed, first, scale, threads, events) ->
                new FigureModel(scenario, seed, figure.applyAsDouble(scenario, seed));
    }

    @Override
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        afterMonth.accept(lastMonth);
    }

    @Override
    public List<TableData> tables() {
        return List.of(figures);
    }
}

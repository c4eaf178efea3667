package no.fastlege.experiments.run;

import java.util.List;
import java.util.function.IntConsumer;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;

/** A model of one number, for tests of everything around a model. */
public final class TinyModel extends StandInModel {
    private static final List<TableData.Column> COLUMNS = List.of(
            new TableData.Column("month", TableData.Type.TEXT, "", "the month"),
            new TableData.Column("sum", TableData.Type.LONG, "1", "seed plus months so far"));

    private final TableData table = new TableData("figures", COLUMNS);
    private final IntConsumer eachMonth;
    private long sum;

    private TinyModel(EffectiveScenario scenario, long seed, double scale, int next, IntConsumer eachMonth) {
        super(scenario, seed, scale, next);
        this.sum = seed;
        this.eachMonth = eachMonth;
    }

    /** Makes tiny models that do something of the test's every month. */
    public static ModelMaker maker(IntConsumer eachMonth) {
        return maker("tiny", eachMonth);
    }

    /** Makes tiny models of a build of the program. */
    public static ModelMaker maker(String build, IntConsumer eachMonth) {
        return new ModelMaker() {
            @Override
            public Model start(
                    EffectiveScenario scenario, long seed, int firstMonth, double scale, int threads, boolean events) {
                return new TinyModel(scenario, seed, scale, firstMonth, eachMonth);
            }

            @Override
            public Model resume(SnapshotIn in, int threads) {
                EffectiveScenario scenario = Scenario.load("baseline", List.of());
                TinyModel model = new TinyModel(scenario, in.longInteger("seed"), 1, in.integer("next"), eachMonth);
                model.sum = in.longInteger("sum");
                model.table.read(in);
                return model;
            }

            @Override
            public SnapshotFile.Header snapshotHeader() {
                return new SnapshotFile.Header("tiny", build, "tiny");
            }
        };
    }

    /** Makes tiny models. */
    public static ModelMaker maker() {
        return maker(month -> {});
    }

    @Override
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        while (next <= lastMonth) {
            eachMonth.accept(next);
            sum += next;
            int row = table.addRow();
            table.set(row, 0, Months.format(next));
            table.set(row, 1, sum);
            next++;
            afterMonth.accept(next - 1);
        }
    }

    @Override
    public List<TableData> tables() {
        return List.of(table);
    }

    @Override
    public long residentMonths() {
        return table.rows();
    }

    @Override
    public void writeSnapshot(SnapshotOut out) {
        out.longInteger("seed", seed());
        out.integer("next", next);
        out.longInteger("sum", sum);
        table.write(out);
    }
}

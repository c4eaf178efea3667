package no.fastlege.experiments.sweep;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.Recorder;
import no.fastlege.experiments.Main;
import no.fastlege.experiments.run.StandInModel;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;

/**
 * A model for tests of sweeps: figures and kommuner of the real layout, filled from scenario, seed and month in no time. Also a program of
 * its own, for tests that kill it. Two system properties change it: {@code quick.millis} is slept each month, and a row whose seed names
 * a file in the folder {@code quick.fail} fails.
 */
public final class QuickModel extends StandInModel {
    private final Recorder recorder = new Recorder();

    private QuickModel(EffectiveScenario scenario, long seed, double scale, int next) {
        super(scenario, seed, scale, next);
    }

    /** Runs a command of the program on this model. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(Main.execute(args, out, err, maker()));
    }

    /** Makes quick models. */
    public static StandInModel.Maker maker() {
        return (scenario, seed, firstMonth, scale, threads, events) ->
                new QuickModel(scenario, seed, scale, firstMonth);
    }

    @Override
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        String fail = System.getProperty("quick.fail", "");
        if (!fail.isEmpty() && Files.exists(Path.of(fail, Long.toString(seed())))) {
            throw new IllegalStateException("seed " + seed() + " was told to fail");
        }
        double base = scenario().toJson().hashCode() / 1e3 + seed() / 7.0;
        for (; next <= lastMonth; next++) {
            pause();
            TableData figures = recorder.figures;
            int row = figures.addRow();
            figures.set(row, 0, "gp_count");
            figures.set(row, 1, Months.format(next));
            figures.set(row, 2, "national");
            figures.set(row, 3, "Norge");
            figures.set(row, 4, base + next);
            figures.set(row, 5, "persons");
            TableData kommuner = recorder.kommuner;
            int line = kommuner.addRow();
            kommuner.set(line, 0, Months.format(next));
            kommuner.set(line, 1, "0301");
            kommuner.set(line, 2, seed() * 1000 + next);
            afterMonth.accept(next);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Long.getLong("quick.millis", 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<TableData> tables() {
        return List.of(recorder.figures, recorder.lists, recorder.doctors, recorder.kommuner);
    }

    @Override
    public long residentMonths() {
        return 1;
    }
}

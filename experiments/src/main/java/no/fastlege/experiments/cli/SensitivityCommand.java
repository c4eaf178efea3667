package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.contrast.Contrast;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.sensitivity.Sensitivity;
import no.fastlege.experiments.sensitivity.SensitivityMethod;
import no.fastlege.experiments.sensitivity.SensitivityStudy;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.TableData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sensitivity}: which parameters move which figures. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Tells which parameters, rules and measures move which figures.",
        sortOptions = false,
        footer = {
            "",
            "morris: elementary effects, factors + 1 runs per trajectory. mu_star tells what matters, sigma near 0 that it acts alone",
            "and evenly. sobol: shares of the variance, (factors + 2) x rows runs; total less first is what acts through others.",
            "The same command goes on where it was stopped."
        })
final class SensitivityCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    @Parameters(index = "0", paramLabel = "METHOD", description = "morris or sobol.")
    private SensitivityMethod method;

    @Parameters(index = "1", paramLabel = "STUDY", description = "The study file, YAML or JSON.")
    private Path study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The directory to make, or to go on with.")
    private Path directory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at a time, as far as memory goes (default: all processors).")
    private Integer threads;

    @Option(names = "--files", paramLabel = "FORMAT", description = "Format of the table: parquet (default) or csv.")
    private TableFormat files = TableFormat.PARQUET;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    @Mixin
    private PrintFormat format;

    SensitivityCommand(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        boolean forEyes = format.isTable();
        int most = RunOptions.threads(threads);
        SensitivityStudy of = SensitivityStudy.read(study);
        Sensitivity sensitivity = new Sensitivity(of, method, directory, maker);
        JobTable table = sensitivity.table();
        int open = sensitivity.runs() - table.status().count(JobState.DONE);
        int workers = Contrast.sideBySide(
                most, Math.max(1, open), of.scale(), Runtime.getRuntime().maxMemory());
        if (!quiet) {
            err.printf(
                    Locale.ROOT,
                    "%s: %d runs, %d of them done, scale %s, %d at a time%n",
                    method.word(),
                    sensitivity.runs(),
                    sensitivity.runs() - open,
                    RunOptions.plain(of.scale()),
                    workers);
            err.flush();
        }
        List<Sensitivity.Indices> indices;
        try (BatchProgress progress = quiet ? BatchProgress.none() : BatchProgress.of(method.word(), open, err)) {
            indices = sensitivity.run(table, workers, progress);
        }
        try {
            sensitivity.write(indices, files, (System.nanoTime() - started) / 1e9);
        } catch (IOException e) {
            throw new RunFailed("cannot write the results: " + IoFault.reason(e), e);
        }
        format.print(rows(of, method, sensitivity, indices), out);
        if (forEyes) {
            out.println();
            out.println(directory);
        }
        return CommandLineApp.DONE;
    }

    private static List<List<String>> rows(
            SensitivityStudy study, SensitivityMethod method, Sensitivity sensitivity, List<Sensitivity.Indices> all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Sensitivity.table(method).columns().stream()
                .map(TableData.Column::name)
                .toList());
        for (Sensitivity.Indices indices : all) {
            FigureKey figure = indices.figure();
            for (int f : sensitivity.ranked(indices)) {
                SensitivityStudy.Factor factor = study.factors().get(f);
                List<String> row = new ArrayList<>(List.of(
                        figure.figureId(),
                        figure.period(),
                        figure.groupType(),
                        figure.group(),
                        factor.key(),
                        RunOptions.plain(factor.low()),
                        RunOptions.plain(factor.high())));
                for (double value : indices.factors()[f]) {
                    row.add(ContrastCommand.number(value));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}

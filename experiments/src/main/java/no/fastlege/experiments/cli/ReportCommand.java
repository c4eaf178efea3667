package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.fastlege.agents.data.Country;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.report.Report;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: a study as one page that needs no network. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes a run or a study as one self-contained page: charts, maps, scenarios, fit, methods, provenance.",
        footer = {
            "",
            "A study is a folder with run directories anywhere below it. Counts of persons or doctors below 5 in a kommune are",
            "suppressed, and others with them where a total would give them away; --no-suppression shows all."
        })
final class ReportCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "RUN|STUDY", description = "A run directory, or a folder with several.")
    private Path study;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where report.html is written.")
    private Path directory;

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or nb.")
    private Lang language = Lang.EN;

    @Option(names = "--no-suppression", description = "Shows cells of kommuner below 5, too.")
    private boolean noSuppression;

    @Option(names = "--quiet", description = "Says nothing.")
    private boolean quiet;

    ReportCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Study opened = Study.open(study);
        Report.check(opened);
        if (!quiet) {
            UnlistedTables.warn(err, opened);
        }
        Report.prepare(directory);
        int runs = opened.base().runs().size();
        String page;
        try (BatchProgress progress =
                quiet || runs == 1 ? BatchProgress.none() : BatchProgress.of("report", runs, err)) {
            page = Report.page(opened, Country.load(), new Report.Options(language, !noSuppression), progress);
        }
        Path written = Report.write(directory, page);
        if (!quiet) {
            out.println(written);
        }
        return CommandLineApp.DONE;
    }
}

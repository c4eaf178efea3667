package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.figures.Extras;
import no.fastlege.experiments.figures.FigureFiles;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Product;
import no.fastlege.experiments.figures.paper.PaperProducts;
import no.fastlege.experiments.run.RunDirectory;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.IoFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code figures}: the paper's figures from finished runs. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Draws the paper's figures and tables from a run or a folder of runs: SVG, PDF, PNG or LaTeX, the numbers as CSV.")
final class FiguresCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "RUN|STUDY", description = "A run directory, or a folder that holds some.")
    private Path runs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to make.")
    private Path directory;

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of labels: en (default) or nb.")
    private Lang language = Lang.EN;

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "Only these figures or tables, such as figur-3-1; repeatable.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--sensitivity",
            paramLabel = "DIR",
            description = "What sensitivity wrote, for its bars; repeatable. By default what lies among the runs.")
    private List<Path> sensitivities = new ArrayList<>();

    @Option(names = "--fit", paramLabel = "DIR", description = "What calibrate posterior wrote, for its pairs.")
    private Path fit;

    @Option(names = "--no-suppression", description = "Shows cells of kommuner below 5, too.")
    private boolean noSuppression;

    FiguresCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<Product> products = chosen();
        if (Files.exists(directory)) {
            throw new BadInputException("--out " + directory + ": exists already, and nothing is overwritten");
        }
        Study study = Study.open(runs);
        Set<Path> bars = new LinkedHashSet<>(sensitivities);
        study.others().forEach((folder, kind) -> {
            if (kind.equals("sensitivity") && sensitivities.isEmpty()) {
                bars.add(folder);
            } else if (!kind.equals("sensitivity")) {
                err.println(folder + ": passed over, holds no runs (a " + kind + ")");
            }
        });
        Extras extras = Extras.read(List.copyOf(bars), fit);
        UnlistedTables.warn(err, study);
        UnlistedTables.warn(err, extras.unlisted());
        Material material = new Material(study, Country.load(), !noSuppression, extras);
        try (RunDirectory made = new RunDirectory(directory)) {
            FigureFiles files = new FigureFiles(made.making(), language, material);
            PaperProducts.write(products, files, material, err::println);
            made.finish();
        } catch (RunDirectory.Refused e) {
            throw new BadInputException(e.getMessage());
        } catch (IOException e) {
            throw new RunFailed("figures: cannot write in " + directory + ": " + IoFault.reason(e), e);
        }
        out.println(directory);
        return CommandLineApp.DONE;
    }

    private List<Product> chosen() {
        List<Product> all = PaperProducts.all();
        List<String> names = all.stream().map(Product::id).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new BadInputException("--only " + name + ": no such figure or table, did you mean '"
                        + Nearest.name(name, names) + "'?");
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(p -> only.contains(p.id())).toList();
    }
}

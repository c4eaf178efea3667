package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.figures.Figure;
import no.fastlege.experiments.figures.FigureFiles;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.paper.PaperFigures;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code figures}: the paper's figures from finished runs. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Draws the paper's figures from a run or from a folder of runs: SVG, PDF, PNG, the numbers as CSV, a sidecar.")
final class FiguresCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "RUN|STUDY", description = "A run directory, or a folder that holds some.")
    private Path runs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to make.")
    private Path directory;

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of labels: en (default) or nb.")
    private String lang = "en";

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "Only these figures or tables, such as figur-3-1; repeatable.")
    private List<String> only = new ArrayList<>();

    FiguresCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Lang language = language();
        List<Figure> figures = chosen();
        if (Files.exists(directory)) {
            throw new BadInputException("--out " + directory + ": exists already, and nothing is overwritten");
        }
        Material material = new Material(Study.open(runs), Country.load());
        try {
            Files.createDirectories(directory);
            FigureFiles files = new FigureFiles(directory, language, material);
            for (Figure figure : figures) {
                Set<Need> lacking = material.lacks(figure.needs());
                if (!lacking.isEmpty()) {
                    err.println(figure.id() + ": left out, needs " + lacking);
                } else if (!files.write(figure)) {
                    err.println(figure.id() + ": left out, nothing to show");
                }
            }
        } catch (IOException e) {
            throw new RunFailed("figures: cannot write in " + directory + ": " + e.getMessage(), e);
        }
        out.println(directory);
        return CommandLineApp.DONE;
    }

    private Lang language() {
        for (Lang one : Lang.values()) {
            if (one.code().equalsIgnoreCase(lang)) {
                return one;
            }
        }
        throw new BadInputException("--lang " + lang + ": must be nb or en");
    }

    private List<Figure> chosen() {
        List<Figure> all = PaperFigures.all();
        List<String> names = all.stream().map(Figure::id).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new BadInputException(
                        "--only " + name + ": no such figure, did you mean '" + Nearest.name(name, names) + "'?");
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(f -> only.contains(f.id())).toList();
    }
}

package no.fastlege.calibration.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.BadInputException;

/** The runs that a search has taught its emulator, in their order: {@code learned.csv}, a scale, a seed and a point a line. */
final class Learned {
    private static final String FILE = "learned.csv";

    private Learned() {}

    /** Writes which runs they were. */
    static void write(Fit fit, List<Search.Known> learned) {
        StringBuilder text = new StringBuilder(
                "scale,seed," + String.join(",", fit.parameters().names()) + "\n");
        for (Search.Known k : learned) {
            text.append(k.scale()).append(',').append(k.seed());
            for (double v : k.z()) {
                text.append(',').append(v);
            }
            text.append('\n');
        }
        fit.write(FILE, text.toString());
    }

    /**
     * Reads them; their figures are among the fit's evaluations.
     *
     * @throws BadInputException if the search has not ended
     */
    static List<Search.Known> read(Fit fit) {
        List<double[]> points = new ArrayList<>();
        List<Job> jobs = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(fit.directory().resolve(FILE));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                double[] z = new double[fit.parameters().size()];
                for (int j = 0; j < z.length; j++) {
                    z[j] = Double.parseDouble(cells[2 + j]);
                }
                points.add(z);
                jobs.add(Job.baseline(
                        fit.parameters().values(z), Long.parseLong(cells[1]), Double.parseDouble(cells[0])));
            }
        } catch (IOException e) {
            throw new BadInputException(fit.directory() + ": the search has not ended: run calibrate search first");
        }
        List<double[]> figures = fit.evaluations().of("runs of the search", jobs);
        List<Search.Known> learned = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            learned.add(new Search.Known(
                    points.get(i), jobs.get(i).scale(), jobs.get(i).seed(), figures.get(i)));
        }
        return learned;
    }

    /** An emulator of every expressed target and forecast series, best near a point. */
    static Emulator emulator(Fit fit, List<Search.Known> learned, double[] centre) {
        boolean[] wanted = new boolean[fit.tracked().size()];
        fit.targets().expressed().forEach(t -> wanted[t.column()] = true);
        for (int f = 0; f < wanted.length; f++) {
            FigureKey key = fit.tracked().keys().get(f);
            wanted[f] |= TrackedFigures.FORECAST.contains(key.figureId())
                    && key.groupType().equals(PublishedFigures.NATIONAL);
        }
        double scale = fit.settings().scale();
        EmulatorBuilder builder = new EmulatorBuilder(centre);
        learned.forEach(k -> builder.add(k.z(), k.figures(), k.seed(), k.scale() != scale));
        return builder.build(wanted);
    }
}

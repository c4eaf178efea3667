package no.fastlege.calibration.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.sim.IoFault;

/**
 * A fit in its directory: what it was told, every run it made, and what came of it.
 *
 * <pre>
 *   settings.json         what it was told, the program's version, the checksum of the published figures
 *   free_parameters.yaml  its free parameters and their priors
 *   evaluations.csv       every run: seed, scale, seconds, parameters, figures
 *   rounds.csv            how the search went
 *   best.json, best.yaml  the point found, in full and as the model ships it
 *   targets.csv           published against fitted, with the distance of each
 *   posterior/ ...        see {@link Posterior}, {@link Backtest}, {@link FitReport}
 * </pre>
 */
public final class Fit implements AutoCloseable {
    /** What it was told. */
    public static final String SETTINGS = "settings.json";
    /** Its free parameters. */
    public static final String PARAMETERS = "free_parameters.yaml";
    /** Every run. */
    public static final String EVALUATIONS = "evaluations.csv";
    /** The point found. */
    public static final String BEST = "best.json";

    private static final String FIGURES = "published_figures_sha256";

    static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final SearchSettings settings;
    private final FreeParameters parameters;
    private final Tools tools;
    private final Evaluations evaluations;
    private final FitProgress progress;

    private Fit(
            Path directory,
            SearchSettings settings,
            FreeParameters parameters,
            Tools tools,
            Evaluations evaluations,
            FitProgress progress) {
        this.directory = directory;
        this.settings = settings;
        this.parameters = parameters;
        this.tools = tools;
        this.evaluations = evaluations;
        this.progress = progress;
    }

    /**
     * What a fit works with, apart from its directory.
     *
     * @param tracked the figures that it keeps of a run
     * @param targets what it fits
     * @param starts the series that back-tests forecast as they stood when a run starts, by figure, where published: for naive forecasts
     * @param figuresChecksum SHA-256 of the published figures
     * @param simulator the model
     * @param program the program's name and version
     */
    public record Tools(
            TrackedFigures tracked,
            TargetSet targets,
            Map<String, Double> starts,
            String figuresChecksum,
            Simulator simulator,
            String program) {
        /** The country, as a fit sees it. */
        public static Tools of(Country country, String program) {
            TrackedFigures tracked = TrackedFigures.of(country);
            return new Tools(
                    tracked,
                    TargetSet.of(country, tracked),
                    TrackedFigures.starts(country),
                    country.files().checksums().get("published_figures.csv"),
                    new ModelSimulator(country, tracked),
                    program);
        }
    }

    /**
     * Begins a fit, or goes on with one that was begun with the same settings.
     *
     * @param parametersText the file of free parameters
     * @param workers how many runs may go on at a time
     * @throws BadInputException if the directory holds something else, or a fit with other settings or of another model
     */
    public static Fit beginOrGoOn(
            Path directory,
            SearchSettings settings,
            String parametersText,
            Tools tools,
            int workers,
            FitProgress progress) {
        FreeParameters parameters = FreeParameters.read(PARAMETERS, parametersText);
        ObjectNode told = JSON.valueToTree(settings);
        told.put(FIGURES, tools.figuresChecksum);
        try {
            if (Files.exists(directory.resolve(SETTINGS))) {
                requireSame(directory, told, parametersText);
            } else {
                if (Files.exists(directory) && !isEmpty(directory)) {
                    throw new BadInputException(directory + " exists and is no fit: give another --out");
                }
                Files.createDirectories(directory);
                Files.writeString(directory.resolve(PARAMETERS), parametersText);
                told.put("program", tools.program);
                write(directory.resolve(SETTINGS), pretty(told));
            }
        } catch (IOException e) {
            throw new BadInputException(directory + ": cannot be written: " + IoFault.reason(e));
        }
        return open(directory, settings, parameters, tools, workers, progress);
    }

    /**
     * Opens a fit to go on with what it was told.
     *
     * @throws BadInputException if the directory holds none
     */
    public static Fit open(Path directory, Tools tools, int workers, FitProgress progress) {
        try {
            JsonNode told = JSON.readTree(Files.readString(directory.resolve(SETTINGS)));
            ObjectNode settings = told.deepCopy();
            settings.remove(List.of("program", FIGURES));
            if (!told.path(FIGURES).asText().equals(tools.figuresChecksum)) {
                throw new BadInputException(directory + ": was begun with other published figures; begin another");
            }
            return open(
                    directory,
                    JSON.treeToValue(settings, SearchSettings.class),
                    FreeParameters.read(PARAMETERS, Files.readString(directory.resolve(PARAMETERS))),
                    tools,
                    workers,
                    progress);
        } catch (NoSuchFileException e) {
            throw new BadInputException(directory + " is no fit: it holds no "
                    + Path.of(e.getFile()).getFileName());
        } catch (IOException e) {
            throw new BadInputException(directory + " is no fit: " + IoFault.reason(e));
        }
    }

    private static Fit open(
            Path directory,
            SearchSettings settings,
            FreeParameters parameters,
            Tools tools,
            int workers,
            FitProgress progress) {
        try {
            Evaluations evaluations = new Evaluations(
                    directory.resolve(EVALUATIONS),
                    parameters.names(),
                    tools.tracked.words(),
                    tools.simulator,
                    workers,
                    progress);
            if (!evaluations.sameModel()) {
                evaluations.close();
                throw new BadInputException(
                        directory + ": the model gives other results than when this fit began; begin another");
            }
            return new Fit(directory, settings, parameters, tools, evaluations, progress);
        } catch (IOException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    private static void requireSame(Path directory, ObjectNode told, String parametersText) throws IOException {
        JsonNode before = JSON.readTree(Files.readString(directory.resolve(SETTINGS)));
        JsonNode now = JSON.readTree(told.toString());
        for (Map.Entry<String, JsonNode> e : now.properties()) {
            JsonNode was = before.path(e.getKey());
            if (!was.equals(e.getValue())) {
                throw new BadInputException(directory + " was begun with " + e.getKey() + " " + was.asText() + ", not "
                        + e.getValue().asText() + "; a fit goes on with what it began with");
            }
        }
        if (!Files.readString(directory.resolve(PARAMETERS)).equals(parametersText)) {
            throw new BadInputException(
                    directory + " was begun with other free parameters; a fit goes on with what it began with");
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    static String pretty(JsonNode node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /** Writes a file in one step: it has its old content or all of its new. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path making = file.resolveSibling(file.getFileName() + ".making");
        Files.write(making, text.getBytes(StandardCharsets.UTF_8));
        Files.move(making, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a file of the fit in one step. */
    void write(String name, String text) {
        try {
            write(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its directory. */
    public Path directory() {
        return directory;
    }

    /** What it was told. */
    public SearchSettings settings() {
        return settings;
    }

    /** Its free parameters. */
    public FreeParameters parameters() {
        return parameters;
    }

    /** The figures that it keeps of a run. */
    public TrackedFigures tracked() {
        return tools.tracked;
    }

    /** What it fits. */
    public TargetSet targets() {
        return tools.targets;
    }

    /** The series that back-tests forecast as they stood when a run starts, by figure, where published. */
    public Map<String, Double> starts() {
        return tools.starts;
    }

    /** Its runs. */
    public Evaluations evaluations() {
        return evaluations;
    }

    /** Who hears how it goes on. */
    public FitProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        try {
            evaluations.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.fastlege.experiments.sensitivity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.FigureValues;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.calibration.jobs.Job;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.calibration.jobs.JobRunner;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.Model;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.TableData;

/** Carries out a study by one method: its points as jobs on disk, what is open of them in threads, then the indices. */
public final class Sensitivity {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SensitivityStudy study;
    private final SensitivityMethod method;
    private final Path directory;
    private final ModelMaker maker;

    /**
     * The indices of one figure.
     *
     * @param figure which value
     * @param factors one row per factor, in the order of the study
     */
    public record Indices(FigureKey figure, double[][] factors) {}

    /** A study in a directory, which is made or gone on with. */
    public Sensitivity(SensitivityStudy study, SensitivityMethod method, Path directory, ModelMaker maker) {
        this.study = study;
        this.method = method;
        this.directory = directory;
        this.maker = maker;
    }

    /** The table that a study leaves, empty: its part of the data dictionary. A study has the columns of its own method alone. */
    public static TableData table(SensitivityMethod... methods) {
        return SensitivityFiles.table(methods);
    }

    /** The number of runs of the study. */
    public int runs() {
        return method.points(study).length * study.seeds().size();
    }

    /**
     * The runs' table: a new one, or the directory's own.
     *
     * @throws BadInputException if the directory holds anything but this very study
     */
    public JobTable table() {
        List<Job> jobs = jobs();
        if (!Files.exists(directory)) {
            return JobTable.create(directory, jobs);
        }
        if (!Files.exists(directory.resolve("jobs"))) {
            throw new BadInputException("--out " + directory + ": exists already and holds no study");
        }
        JobTable table = JobTable.open(directory);
        if (!table.jobs().equals(jobs)) {
            throw new BadInputException("--out " + directory
                    + ": holds the runs of another study or method; a changed study needs a directory of its own");
        }
        return table;
    }

    private List<Job> jobs() {
        double[][] points = method.points(study);
        List<Job> jobs = new ArrayList<>();
        for (int p = 0; p < points.length; p++) {
            for (long seed : study.seeds()) {
                ObjectNode input = JSON.createObjectNode();
                input.put("seed", seed);
                input.put("to", study.lastMonth());
                input.put("scale", study.scale());
                ArrayNode set = input.putArray("set");
                for (int f = 0; f < points[p].length; f++) {
                    set.add(study.factors().get(f).at(points[p][f]));
                }
                ArrayNode figures = input.putArray("figures");
                study.figures().forEach(figure -> figures.add(text(figure)));
                // what runs, by its content: an edited scenario is another study
                input.put(
                        "scenario",
                        Integer.toHexString(study.scenario().toJson().hashCode()));
                jobs.add(Job.of(
                        String.format(Locale.ROOT, "p%06d_s%d", p, study.seeds().indexOf(seed)), input));
            }
        }
        return jobs;
    }

    private static String text(FigureKey key) {
        return String.join("|", key.figureId(), key.period(), key.groupType(), key.group());
    }

    /**
     * Runs what is open, and what failed before, and returns the indices.
     *
     * @throws RunFailed if any run failed: the others stay, and the same command tries again
     */
    public List<Indices> run(JobTable table, int threads, BatchProgress progress) {
        table.retry();
        new JobRunner(table, threads).run(this::one, (job, error) -> progress.done(job.id()), begun -> true);
        progress.close();
        JobStatus status = table.status();
        List<JobStatus.Row> failed = status.in(JobState.FAILED);
        if (!failed.isEmpty()) {
            throw new RunFailed(
                    failed.size() + " of " + runs() + " runs failed, the first: "
                            + failed.get(0).note()
                            + "; the others are kept, the same command tries the failed ones again",
                    null);
        }
        if (status.count(JobState.DONE) < runs()) {
            throw new RunFailed(
                    "other processes still run " + (runs() - status.count(JobState.DONE)) + " of the study's " + runs()
                            + " runs; give the command again when they are done",
                    null);
        }
        return indices(table.results());
    }

    private JsonNode one(Job job, Path scratch) {
        JsonNode input = job.json();
        List<String> sets = new ArrayList<>();
        input.get("set").forEach(node -> sets.add(node.asText()));
        EffectiveScenario scenario = study.scenario().with(sets, "sensitivity");
        try (Model model =
                maker.start(scenario, input.get("seed").asLong(), RunPlan.EARLIEST, study.scale(), 1, false)) {
            model.runThrough(study.lastMonth(), month -> {});
            Map<FigureKey, Double> figures = figures(model.tables());
            ArrayNode values = JSON.createArrayNode();
            for (FigureKey key : study.figures()) {
                Double value = figures.get(key);
                if (value == null || value.isNaN()) {
                    throw new IllegalStateException("the run has no value of " + text(key));
                }
                values.add(value);
            }
            return values;
        }
    }

    private static Map<FigureKey, Double> figures(List<TableData> tables) {
        return tables.stream()
                .filter(table -> table.name().equals("figures"))
                .findFirst()
                .map(FigureValues::of)
                .orElseThrow();
    }

    private List<Indices> indices(List<JobResult> results) {
        int seeds = study.seeds().size();
        List<Indices> all = new ArrayList<>();
        for (int f = 0; f < study.figures().size(); f++) {
            double[] outputs = new double[results.size() / seeds];
            for (int r = 0; r < results.size(); r++) {
                outputs[r / seeds] += results.get(r).result().get(f).asDouble() / seeds;
            }
            all.add(new Indices(study.figures().get(f), method.indices(study, outputs)));
        }
        return all;
    }

    /** Writes the tables and the manifest into the directory; what an earlier call wrote is replaced. */
    public void write(List<Indices> indices, TableFormat format, double seconds) throws IOException {
        SensitivityFiles.write(directory, study, method, indices, format, seconds);
    }

    /** The factors of a figure by their rank, first the one that matters most. */
    public int[] ranked(Indices indices) {
        return IntStream.range(0, study.factors().size())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(indices.factors()[b][method.rank()], indices.factors()[a][method.rank()]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

package no.fastlege.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Product;
import no.fastlege.experiments.figures.paper.PaperProducts;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.Progress;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.run.Runner;
import no.fastlege.experiments.run.ScratchDirectory;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import no.fastlege.sim.Sha256;

/** Verifies a figure or table from its sidecar alone: the files are as they were written, one replicate gives the same again. */
final class FigureVerification {
    private final ModelMaker maker;
    private final int threads;
    private final Function<RunPlan, Progress> progress;

    FigureVerification(ModelMaker maker, int threads, Function<RunPlan, Progress> progress) {
        this.maker = maker;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Verifies what a file belongs to.
     *
     * @param file the sidecar, or any file beside it of the same name
     * @return what differs, one line each; empty where nothing does
     * @throws BadInputException if there is no sidecar, or it is none of a figure or table
     */
    List<String> differences(Path file) {
        Path sidecar = sidecar(file);
        try {
            JsonNode json = new ObjectMapper().readTree(sidecar.toFile());
            List<String> differences = new ArrayList<>(alteredFiles(sidecar, json));
            try (ScratchDirectory scratch = new ScratchDirectory("fastlegesim-verify")) {
                differences.addAll(rerun(sidecar, json, scratch.path()));
            }
            return differences;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new BadInputException("verify " + sidecar + ": not valid JSON: " + Manifest.fault(e));
        } catch (IOException e) {
            throw new RunFailed("verify " + sidecar + ": " + e.getMessage(), e);
        }
    }

    private static Path sidecar(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path sidecar = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json");
        if (!Files.isRegularFile(sidecar)) {
            throw new BadInputException("verify " + file + ": no run directory, and no figure with a sidecar "
                    + sidecar.getFileName() + " beside it");
        }
        return sidecar;
    }

    private static List<String> alteredFiles(Path sidecar, JsonNode json) throws IOException {
        List<String> altered = new ArrayList<>();
        for (Map.Entry<String, JsonNode> sum : json.path("files_sha256").properties()) {
            Path file = sidecar.resolveSibling(sum.getKey());
            if (Files.exists(file)
                    && !Sha256.of(Files.readAllBytes(file))
                            .equals(sum.getValue().asText())) {
                altered.add(file + " was altered: its SHA-256 is not the recorded one");
            }
        }
        return altered;
    }

    private List<String> rerun(Path sidecar, JsonNode json, Path folder) throws IOException {
        Product product = PaperProducts.all().stream()
                .filter(p -> p.id().equals(json.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new BadInputException("verify " + sidecar + ": '"
                        + json.path("id").asText() + "' is no figure or table of this version"));
        JsonNode check = json.path("check");
        if (check.path("runs").isEmpty()) {
            throw new BadInputException("verify " + sidecar + ": the sidecar names no run to repeat");
        }
        List<String> differences = new ArrayList<>();
        List<StoredRun> again = new ArrayList<>();
        for (JsonNode index : check.path("runs")) {
            JsonNode run = json.path("runs").path(index.asInt());
            RunPlan plan = plan(sidecar, json, run, folder.resolve("run" + again.size()));
            String digest = new Runner(plan, maker.snapshotHeader(), progress.apply(plan), System.nanoTime())
                    .run(() -> maker.start(
                            plan.scenario(), plan.seed(), plan.firstMonth(), plan.scale(), plan.threads(), false));
            if (!digest.equals(run.path("result_digest").asText())) {
                differences.add("the result of " + plan.scenario().name() + ", seed " + plan.seed()
                        + " differs: recorded digest "
                        + run.path("result_digest").asText() + ", now " + digest);
            }
            again.add(StoredRun.open(plan.out()));
        }
        String recorded = check.path("numbers_sha256").asText();
        if (!recorded.isEmpty()) {
            Material material = new Material(
                    Study.of(folder, again),
                    Country.load(),
                    json.path("small_cells_suppressed").asBoolean());
            if (!Sha256.of(product.numbers(material)).equals(recorded)) {
                differences.add("the numbers of " + product.id() + " for that run differ from the recorded ones");
            }
        }
        return differences;
    }

    private RunPlan plan(Path sidecar, JsonNode json, JsonNode run, Path out) {
        JsonNode effective = json.path("effective_scenarios")
                .path(run.path("effective_scenario").asInt(-1));
        if (!effective.isObject() || !run.path("seed").isIntegralNumber()) {
            throw new BadInputException("verify " + sidecar + ": the sidecar lacks a run's seed or scenario");
        }
        int first;
        int last;
        try {
            first = Months.parse(run.path("from").asText());
            last = Months.parse(run.path("to").asText());
        } catch (IllegalArgumentException e) {
            throw new BadInputException("verify " + sidecar + ": " + e.getMessage());
        }
        return new RunPlan(
                RecordedScenario.read(sidecar, effective, run),
                run.path("seed").asLong(),
                run.path("scale").asDouble(),
                first,
                first,
                last,
                threads,
                false,
                TableFormat.PARQUET,
                Set.of(),
                null,
                out);
    }
}

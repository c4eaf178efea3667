package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.calibration.jobs.Job;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Sha256;

/** A sweep on disk: its job table, its scenarios and what was planned. May be used by several threads. */
public final class SweepDirectory {
    static final String PLAN = "plan.json";
    static final String VERSION = "version";
    static final String COMMIT = "git_commit";
    static final String SCENARIOS = "scenarios";

    private final Path directory;
    private final JobTable table;
    private final Map<String, EffectiveScenario> scenarios = new ConcurrentHashMap<>();

    private SweepDirectory(Path directory, JobTable table) {
        this.directory = directory;
        this.table = table;
    }

    /**
     * Opens a sweep.
     *
     * @throws BadInputException if there is none, or its job table was changed by hand
     */
    public static SweepDirectory open(Path directory) {
        if (!Files.isRegularFile(directory.resolve(PLAN))) {
            throw new BadInputException(
                    directory + ": is no sweep (it holds no " + PLAN + "); make one with sweep plan STUDY --out DIR");
        }
        return new SweepDirectory(directory, JobTable.open(directory));
    }

    /** Where it lies. */
    public Path directory() {
        return directory;
    }

    /** Its job table. */
    public JobTable table() {
        return table;
    }

    /** The row of a job. */
    SweepRow row(Job job) {
        return SweepRow.of(job.json());
    }

    /** Every row, in the order of the table. */
    List<SweepRow> rows() {
        return table.jobs().stream().map(this::row).toList();
    }

    /** What {@code plan.json} says. */
    JsonNode plan() {
        Path file = directory.resolve(PLAN);
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new BadInputException(file + ": is not valid JSON: " + Manifest.fault(e));
        } catch (IOException e) {
            throw new BadInputException(file + ": cannot be read: " + IoFault.reason(e));
        }
    }

    /**
     * Opens every finished row again whose files are not as it wrote them.
     *
     * @return how many rows were opened
     */
    public int reopenDamaged() {
        int opened = 0;
        for (int n = 0; n < table.jobs().size(); n++) {
            if (isDamaged(n)) {
                table.reopen(n);
                opened++;
            }
        }
        return opened;
    }

    private boolean isDamaged(int number) {
        try {
            Optional<JobResult> result = table.result(number);
            if (result.isPresent()) {
                RowFiles.read(result.get(), row(result.get().job()));
            }
            return false;
        } catch (IOException | BadInputException e) {
            return true;
        }
    }

    /**
     * Makes sure that the program that runs rows is the one that planned them, so that all rows come from one model.
     *
     * @throws BadInputException if it is another build
     */
    public void requireSameBuild() {
        JsonNode plan = plan();
        String planned = plan.path(VERSION).asText() + " (" + plan.path(COMMIT).asText() + ")";
        String running = Machine.version() + " (" + Machine.gitCommit() + ")";
        if (!planned.equals(running)) {
            throw new BadInputException(directory + ": was planned by the build " + planned + "; this is " + running
                    + ", which may give other results; use that one, plan anew, or say --other-build");
        }
    }

    /**
     * A row's scenario as it was when the sweep was planned.
     *
     * @throws BadInputException if its file is gone or was changed by hand
     */
    EffectiveScenario scenario(SweepRow row) {
        return scenarios.computeIfAbsent(row.sha256(), sum -> read(row));
    }

    private EffectiveScenario read(SweepRow row) {
        Path file = scenarioFile(directory, row.scenario(), row.sha256());
        try {
            String text = Files.readString(file);
            String sum = Sha256.of(text);
            if (!sum.equals(row.sha256())) {
                throw new BadInputException(file + ": was changed by hand: its SHA-256 is " + sum + ", but the rows of"
                        + " the sweep say " + row.sha256());
            }
            return EffectiveScenario.fromJson(text);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file + ": the scenario '" + row.scenario()
                    + "' of this sweep is gone; put the file back, or plan anew");
        } catch (IOException e) {
            throw new BadInputException(file + ": cannot be read: " + IoFault.reason(e));
        }
    }

    /** Reads the scenario of every row, so that what is missing is told before anything runs. */
    void requireScenarios() {
        rows().forEach(this::scenario);
    }

    static Path scenarioFile(Path directory, String name, String sha256) {
        return directory.resolve(SCENARIOS).resolve(name + "-" + sha256.substring(0, 12) + ".json");
    }
}

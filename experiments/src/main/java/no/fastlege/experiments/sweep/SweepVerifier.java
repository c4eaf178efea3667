package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fastlege.calibration.jobs.Job;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.run.ScratchDirectory;
import no.fastlege.sim.IoFault;

/** Holds a sweep's finished rows and what was collected of them against their digests, and runs some rows again. */
public final class SweepVerifier {
    private final SweepDirectory sweep;
    private final ModelMaker maker;
    private final BatchProgress progress;

    /**
     * What was found.
     *
     * @param rows finished rows whose files were held against their digests
     * @param rerun how many of them were run again
     * @param wrong what is wrong, a line per row or collected table; empty where all is well
     */
    public record Outcome(int rows, int rerun, List<String> wrong) {}

    /** A verifier of a sweep. */
    public SweepVerifier(SweepDirectory sweep, ModelMaker maker, BatchProgress progress) {
        this.sweep = sweep;
        this.maker = maker;
        this.progress = progress;
    }

    /** The number of finished rows. */
    public static int finished(SweepDirectory sweep) {
        return sweep.table().status().count(JobState.DONE);
    }

    /** Checks every finished row's files and the collected tables, and runs as many rows again as asked, evenly spread over the table. */
    public Outcome verify(int rerun) {
        List<String> wrong = new ArrayList<>();
        List<JobResult> results = new ArrayList<>();
        for (int n = 0; n < sweep.table().jobs().size(); n++) {
            Optional<JobResult> result = sweep.table().result(n);
            if (result.isPresent()) {
                results.add(result.get());
                try {
                    RowFiles.read(result.get(), sweep.row(result.get().job()));
                } catch (IOException e) {
                    wrong.add(result.get().job().id() + ": " + e.getMessage());
                }
            }
        }
        wrong.addAll(collectedFaults());
        int again = Math.min(rerun, results.size());
        for (int i = 0; i < again; i++) {
            JobResult result = results.get((int) ((long) i * results.size() / again));
            String digest = run(result.job());
            String recorded = result.result().path(SweepWork.DIGEST).asText();
            if (!digest.equals(recorded)) {
                wrong.add(
                        result.job().id() + ": run again it gives the digest " + digest + ", recorded is " + recorded);
            }
            progress.done(result.job().id());
        }
        return new Outcome(results.size(), again, wrong);
    }

    /** What is wrong with the collected tables, where there are any and the file beside them lists them. */
    private List<String> collectedFaults() {
        Path collected = sweep.directory().resolve(SweepCollector.FOLDER);
        Path listing = collected.resolve(SweepCollector.LISTING);
        if (!Files.exists(listing)) {
            return List.of();
        }
        try {
            return ListedTables.of(collected, SweepCollector.LISTING, new ObjectMapper().readTree(listing.toFile()))
                    .faults();
        } catch (JacksonException e) {
            return List.of(listing + " is not valid JSON: " + Manifest.fault(e));
        } catch (IOException e) {
            return List.of(listing + " cannot be read: " + IoFault.reason(e));
        }
    }

    private String run(Job job) {
        try (ScratchDirectory scratch = new ScratchDirectory("fastlegesim-verify")) {
            return SweepWork.run(sweep, maker, sweep.row(job), Set.of(), scratch.path())
                    .resultDigest();
        } catch (IOException e) {
            throw new RunFailed("cannot run " + job.id() + " again: " + IoFault.reason(e), e);
        }
    }
}

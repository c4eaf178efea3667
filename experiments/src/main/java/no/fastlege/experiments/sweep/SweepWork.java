package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAdder;
import no.fastlege.calibration.jobs.Job;
import no.fastlege.calibration.jobs.JobWork;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.PlainRun;
import no.fastlege.experiments.tables.TableFormat;

/** What is done for a row: one run, in the thread that took it. The data are read once for all of them, by the maker. */
final class SweepWork implements JobWork {
    /** The key of the digest in a row's result. */
    static final String DIGEST = "result_digest";
    /** The key of the digests of its tables. */
    static final String TABLE_DIGESTS = "table_digests";
    /** The key of the seconds it spent in the model. */
    static final String SECONDS = "seconds_in_model";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SweepDirectory sweep;
    private final ModelMaker maker;
    private final DoubleAdder secondsInModel = new DoubleAdder();

    SweepWork(SweepDirectory sweep, ModelMaker maker) {
        this.sweep = sweep;
        this.maker = maker;
    }

    /** Seconds that threads have spent in the model so far. */
    double secondsInModel() {
        return secondsInModel.sum();
    }

    @Override
    public JsonNode run(Job job, Path directory) throws IOException {
        SweepRow row = sweep.row(job);
        PlainRun.Outcome outcome = run(sweep, maker, row, Set.copyOf(row.tables()), directory);
        secondsInModel.add(outcome.secondsInModel());
        ObjectNode result = JSON.createObjectNode().put(DIGEST, outcome.resultDigest());
        ObjectNode tables = result.putObject(TABLE_DIGESTS);
        outcome.tableDigests().forEach(tables::put);
        return result.put(SECONDS, Math.rint(outcome.secondsInModel() * 1e3) / 1e3);
    }

    /** Runs a row and writes some of its tables into a directory. */
    static PlainRun.Outcome run(
            SweepDirectory sweep, ModelMaker maker, SweepRow row, Set<String> tables, Path directory)
            throws IOException {
        return PlainRun.run(
                maker,
                row.effective(sweep.scenario(row)),
                row.seed(),
                row.scale(),
                row.lastMonth(),
                row.events(),
                tables,
                TableFormat.valueOf(row.format().toUpperCase(Locale.ROOT)),
                directory);
    }
}

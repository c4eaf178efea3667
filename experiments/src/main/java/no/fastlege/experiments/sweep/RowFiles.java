package no.fastlege.experiments.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.Recorder;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Sha256;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableDigest;

/** The files of one finished row, read back and held against what the row recorded. */
final class RowFiles {
    private static final Map<String, List<TableData.Column>> COLUMNS = columns();

    private RowFiles() {}

    private static Map<String, List<TableData.Column>> columns() {
        Map<String, List<TableData.Column>> columns = new HashMap<>();
        new Recorder().tables().forEach(table -> columns.put(table.name(), table.columns()));
        return Map.copyOf(columns);
    }

    /** The columns of a run's table. */
    static List<TableData.Column> columns(String table) {
        return COLUMNS.get(table);
    }

    /**
     * Reads the row's tables and checks each against its digest, every file against its checksum, and the digest of the result against
     * those of its tables.
     *
     * @throws IOException if something is missing or altered, in a few words
     */
    static List<TableData> read(JobResult result, SweepRow row) throws IOException {
        for (Map.Entry<String, String> file : result.files().entrySet()) {
            Path path = result.directory().resolve(file.getKey());
            String sum;
            try {
                sum = Sha256.of(path);
            } catch (IOException e) {
                throw new IOException(path + ": cannot be read: " + IoFault.reason(e), e);
            }
            if (!sum.equals(file.getValue())) {
                throw new IOException(
                        path + ": was altered: its SHA-256 is " + sum + ", recorded is " + file.getValue());
            }
        }
        List<byte[]> digests = new ArrayList<>();
        result.result()
                .path(SweepWork.TABLE_DIGESTS)
                .properties()
                .forEach(e -> digests.add(HexFormat.of().parseHex(e.getValue().asText())));
        if (!TableDigest.join(digests)
                .equals(result.result().path(SweepWork.DIGEST).asText())) {
            throw new IOException(result.directory() + ": the result's digest is not that of its tables");
        }
        List<TableData> tables = new ArrayList<>();
        for (String name : row.tables()) {
            TableData table = TableReader.readTyped(result.directory(), name, columns(name));
            String digest = HexFormat.of().formatHex(TableDigest.ofRows(table, 0, table.rows()));
            if (!digest.equals(
                    result.result().path(SweepWork.TABLE_DIGESTS).path(name).asText())) {
                throw new IOException(result.directory() + ": the table " + name + " has another digest than recorded");
            }
            tables.add(table);
        }
        return tables;
    }
}

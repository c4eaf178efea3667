package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableDigest;

/** Directories of an older build, whose manifests list no tables: they are read, and it is said that nothing vouches for them. */
final class UnlistedTables {
    private UnlistedTables() {}

    /** Says of such directories, in one line, what is not known of them; nothing where there is none. */
    static void warn(PrintWriter err, List<Path> directories) {
        if (!directories.isEmpty()) {
            String more = directories.size() == 1 ? "" : " and " + (directories.size() - 1) + " more";
            err.println(
                    directories.get(0) + more
                            + ": made by an older build, whose manifest lists no tables: whether they were altered since is not known");
            err.flush();
        }
    }

    /** Says so of the runs of a study. */
    static void warn(PrintWriter err, Study study) {
        warn(
                err,
                study.runs().stream()
                        .filter(run -> !run.listsTables())
                        .map(StoredRun::directory)
                        .toList());
    }

    /**
     * Holds the tables that lie in a run directory against those of the same run carried out again, value by value.
     *
     * @param missing hears of each table that is not there: an older manifest does not tell whether it ever was
     * @return a line for each table that holds something else or cannot be read
     */
    static List<String> differences(Path run, List<TableData> again, PrintWriter missing) {
        List<String> differences = new ArrayList<>();
        for (TableData table : again) {
            if (!TableReader.exists(run, table.name())) {
                missing.println(run + ": holds no table " + table.name()
                        + "; its manifest, of an older build, does not tell whether it was written");
                continue;
            }
            try {
                TableData stored = TableReader.readTyped(run, table.name(), table.columns());
                if (!Arrays.equals(digest(stored), digest(table))) {
                    differences.add(run + ": the table " + table.name() + " holds other values than the run gives");
                }
            } catch (IOException | IllegalArgumentException | BadDataException e) {
                differences.add(run + ": the table " + table.name() + " cannot be read: " + e.getMessage());
            }
        }
        return differences;
    }

    private static byte[] digest(TableData table) {
        return TableDigest.ofRows(table, 0, table.rows());
    }
}

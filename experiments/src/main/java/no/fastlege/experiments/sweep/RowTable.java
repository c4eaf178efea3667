package no.fastlege.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableData.Column;
import no.fastlege.sim.TableData.Type;

/** The table of a sweep's rows: what each is, how it stands, and a column for every key that the design sets. */
final class RowTable {
    private static final List<Column> FIXED = List.of(
            new Column("row", Type.TEXT, "", "the row of the sweep"),
            new Column("scenario", Type.TEXT, "", "the row's scenario"),
            new Column("point", Type.LONG, "", "the number of the design's point; 0: none"),
            new Column("seed", Type.LONG, "", "the run's seed"),
            new Column("scale", Type.DOUBLE, "1", "agents per person"),
            new Column("to", Type.TEXT, "", "the last month"),
            new Column("state", Type.TEXT, "", "done, failed, open or running"),
            new Column("result_digest", Type.TEXT, "", "SHA-256 over the values of all the run's tables"),
            new Column("error", Type.TEXT, "", "why a failed row failed"));

    /** The columns that tell which row of the sweep, and hence which run. */
    static final List<Column> KEY = FIXED.subList(0, 4);

    private final TableData table;
    private final Map<String, Integer> settings = new LinkedHashMap<>();

    /** The columns in general: the design's own stand for whichever keys it sets. */
    static List<Column> columns() {
        List<Column> columns = new ArrayList<>(FIXED);
        columns.add(
                new Column(
                        "KEY",
                        Type.TEXT,
                        "",
                        "one column for each key that the design sets, under the key's name: the row's setting; numbers where all are"));
        return columns;
    }

    RowTable(List<SweepRow> rows) {
        Map<String, Boolean> isNumber = new LinkedHashMap<>();
        for (SweepRow row : rows) {
            row.set().forEach((key, value) -> isNumber.merge(key, isNumber(value), Boolean::logicalAnd));
        }
        List<Column> columns = new ArrayList<>(FIXED);
        isNumber.forEach((key, number) -> {
            settings.put(key, columns.size());
            columns.add(new Column(key, number ? Type.DOUBLE : Type.TEXT, "", "the row's setting"));
        });
        table = new TableData("rows", columns);
    }

    private static boolean isNumber(String text) {
        try {
            return !Double.isNaN(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    void add(JobStatus.Row at, SweepRow row, Optional<JobResult> result) {
        int r = table.addRow();
        table.set(r, 0, at.job().id());
        table.set(r, 1, row.scenario());
        table.set(r, 2, row.point());
        table.set(r, 3, row.seed());
        table.set(r, 4, row.scale());
        table.set(r, 5, Months.format(row.lastMonth()));
        table.set(r, 6, at.state().name().toLowerCase(Locale.ROOT));
        result.ifPresent(
                found -> table.set(r, 7, found.result().path(SweepWork.DIGEST).asText()));
        if (at.state() == JobState.FAILED) {
            table.set(r, 8, at.note());
        }
        row.set().forEach((key, value) -> {
            int column = settings.get(key);
            if (table.columns().get(column).type() == Type.DOUBLE) {
                table.set(r, column, Double.parseDouble(value));
            } else {
                table.set(r, column, value);
            }
        });
    }

    TableData table() {
        return table;
    }
}

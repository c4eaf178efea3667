package no.fastlege.experiments.sensitivity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.OutputTables;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableData.Column;
import no.fastlege.sim.TableData.Type;
import no.fastlege.sim.TableDigest;

/** Writes what a study found: the table of indices and the manifest. */
final class SensitivityFiles {
    private static final int TEXTS = 5;
    private static final List<Column> FACTOR = List.of(
            new Column("factor", Type.TEXT, "", "what was varied"),
            new Column("range_low", Type.DOUBLE, "the factor's unit", "lower end of its range"),
            new Column("range_high", Type.DOUBLE, "the factor's unit", "upper end of its range"));

    private SensitivityFiles() {}

    /** The table of indices, empty, with the columns of some methods. */
    static TableData table(SensitivityMethod... methods) {
        List<Column> columns = new ArrayList<>(OutputTables.FIGURE_KEY);
        columns.addAll(FACTOR);
        for (SensitivityMethod method : methods) {
            columns.addAll(method.columns());
        }
        return new TableData("sensitivity", columns);
    }

    private static TableData table(SensitivityStudy study, SensitivityMethod method, List<Sensitivity.Indices> all) {
        TableData table = table(method);
        for (Sensitivity.Indices indices : all) {
            for (int f = 0; f < study.factors().size(); f++) {
                SensitivityStudy.Factor factor = study.factors().get(f);
                int row = table.addRow();
                table.set(row, 0, indices.figure().figureId());
                table.set(row, 1, indices.figure().period());
                table.set(row, 2, indices.figure().groupType());
                table.set(row, 3, indices.figure().group());
                table.set(row, 4, factor.key());
                table.set(row, TEXTS, factor.low());
                table.set(row, TEXTS + 1, factor.high());
                for (int i = 0; i < indices.factors()[f].length; i++) {
                    table.set(row, TEXTS + 2 + i, indices.factors()[f][i]);
                }
            }
        }
        return table;
    }

    static void write(
            Path directory,
            SensitivityStudy study,
            SensitivityMethod method,
            List<Sensitivity.Indices> all,
            TableFormat format,
            double seconds)
            throws IOException {
        TableData table = table(study, method, all);
        Path making = Files.createTempDirectory(directory, ".unfinished-");
        TableFile file = format.write(making, table);
        Manifest.write(making, manifest(study, method, TableDigest.of(List.of(table)), file, seconds));
        for (String name : List.of(format.fileName(table.name()), Manifest.FILE)) {
            Files.move(making.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(making);
    }

    private static Map<String, Object> manifest(
            SensitivityStudy study, SensitivityMethod method, String digest, TableFile file, double seconds) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("kind", "sensitivity");
        m.put("method", method.word());
        m.put("scenario", study.scenario().name());
        m.put("seeds", study.seeds());
        m.put("scale", study.scale());
        m.put("to", Months.format(study.lastMonth()));
        m.put("points", method.points(study).length);
        m.put("design_seed", study.designSeed());
        if (method == SensitivityMethod.MORRIS) {
            m.put("trajectories", study.trajectories());
            m.put("levels", study.levels());
        } else {
            m.put("rows", study.rows());
        }
        m.put("resamples", study.resamples());
        Map<String, Object> factors = new LinkedHashMap<>();
        study.factors().forEach(f -> factors.put(f.key(), List.of(f.low(), f.high())));
        m.put("factors", factors);
        m.put("result_digest", digest);
        m.put(ListedTables.KEY, ListedTables.entries(List.of(file)));
        m.put("seconds_of_the_last_call", Math.rint(seconds * 1000) / 1000);
        m.putAll(Machine.manifestEntries());
        m.put("effective_scenario", new Manifest.Raw(study.scenario().toJson()));
        return m;
    }
}

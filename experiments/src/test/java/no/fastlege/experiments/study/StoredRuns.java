package no.fastlege.experiments.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small run directories made by hand: a manifest with what readers ask for, and tables as CSV. */
public final class StoredRuns {
    private final Path root;
    private String to = "2018-12";
    private double scale = 0.1;
    private double parameter = 1;
    private double measure = 1;
    private String changes = "[]";

    /** Run directories below a folder. */
    public StoredRuns(Path root) {
        this.root = root;
    }

    /** The last month of the runs made from now on. */
    public StoredRuns to(String month) {
        to = month;
        return this;
    }

    /** The scale of the runs made from now on. */
    public StoredRuns scale(double value) {
        scale = value;
        return this;
    }

    /** The value of the one parameter of the runs made from now on. */
    public StoredRuns parameter(double value) {
        parameter = value;
        return this;
    }

    /** The strength of the one measure of the runs made from now on. */
    public StoredRuns measure(double value) {
        measure = value;
        return this;
    }

    /** The strength of a measure that a sweep laid over the scenario of the runs made from now on. */
    public StoredRuns swept(double value) {
        changes = "[{\"from\":\"\",\"measure\":\"m\",\"strength\":" + value + ",\"origin\":\"sweep\"}]";
        return this;
    }

    /** Makes a run directory whose figures table holds GPs by year, and returns it. */
    public Path make(String name, String scenario, long seed, double... gpsByYear) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int y = 0; y < gpsByYear.length; y++) {
            figures.put("gp_count," + (2017 + y) + ",national,Norge", Double.toString(gpsByYear[y]));
        }
        return make(name, scenario, seed, figures);
    }

    /** Makes a run directory with figures under {@code figure_id,period,group_type,group}. */
    public Path make(String name, String scenario, long seed, Map<String, String> figures) {
        Path directory = root.resolve(name);
        StringBuilder csv = new StringBuilder("figure_id,period,group_type,group,value,unit\n");
        figures.forEach(
                (key, value) -> csv.append(key).append(',').append(value).append(",doctors\n"));
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("figures.csv"), csv);
            Files.writeString(
                    directory.resolve("manifest.json"),
                    String.format(
                            Locale.ROOT,
                            "{\"scenario\":\"%s\",\"seed\":%d,\"scale\":%s,\"from\":\"2017-01\",\"to\":\"%s\","
                                    + "\"result_digest\":\"%s\",\"version\":\"0\",\"git_commit\":\"c\","
                                    + "\"effective_scenario\":{\"measures\":{\"m\":%s},\"measure_changes\":%s},\"parameters\":{\"p\":%s},"
                                    + "\"inputs_sha256\":{\"a.csv\":\"00\"}}",
                            scenario,
                            seed,
                            scale,
                            to,
                            "digest-" + name,
                            measure,
                            changes,
                            parameter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** Writes a further table into a run directory. */
    public static void table(Path directory, String table, List<String> lines) {
        try {
            Files.write(directory.resolve(table + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.fastlege.experiments.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.world.Recorder;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.study.StudyFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.TableData;

/**
 * A study file, read and checked: scenarios x points of a design x seeds.
 *
 * @param description what the study asks
 * @param scenarios shipped names or paths, relative to the study file
 * @param seeds the seeds, the same for every scenario and point, so that differences are paired
 * @param lastMonth the last month of every run
 * @param scale agents per person
 * @param set settings {@code key=value} laid over every scenario
 * @param design what varies
 * @param tables the tables that a row writes, {@code figures} first
 * @param events whether events are kept
 * @param format the format of tables
 */
record SweepStudy(
        String description,
        List<String> scenarios,
        List<Long> seeds,
        int lastMonth,
        double scale,
        List<String> set,
        Design design,
        List<String> tables,
        boolean events,
        TableFormat format) {
    /** The keys of a study file. */
    static final List<String> KEYS =
            List.of("description", "scenarios", "seeds", "to", "scale", "set", "design", "tables", "events", "format");
    /** The keys of {@code design}. */
    static final List<String> DESIGN_KEYS = List.of("method", "factors", "points", "seed", "file", "ignore");
    /** The keys of a factor with a range. */
    static final List<String> RANGE_KEYS = List.of("low", "high", "steps", "log");
    /** The methods of a design. */
    static final List<String> METHODS = List.of("grid", "latin_hypercube", "sobol", "csv", "posterior");
    /** The formats of tables. */
    static final List<String> FORMATS =
            Stream.of(TableFormat.values()).map(TableFormat::extension).toList();
    /** The tables that a row can write beside its figures. */
    static final List<String> TABLES = new Recorder()
            .tables().stream()
                    .map(TableData::name)
                    .filter(t -> !t.equals("figures"))
                    .toList();

    /**
     * Reads a study file.
     *
     * @throws BadInputException with one line if anything in the file itself is wrong, or it would make too many rows
     */
    static SweepStudy read(Path file) {
        return StudyFile.read(file, KEYS, study -> new Reader(study).read());
    }

    /** How many rows the study makes. */
    double rows() {
        return scenarios.size() * (double) seeds.size() * design.size();
    }

    /** Reads the parts of one file. */
    private static final class Reader {
        private final StudyFile file;
        private final ConfigNode root;

        Reader(StudyFile file) {
            this.file = file;
            this.root = file.root();
        }

        SweepStudy read() {
            SweepStudy study = new SweepStudy(
                    root.need("description").text(),
                    scenarios(),
                    file.seeds(),
                    file.lastMonth(),
                    file.scale(),
                    file.settings(),
                    root.get("design") == null ? Design.none() : design(root.get("design")),
                    tables(),
                    flag("events"),
                    format());
            if (!(study.rows() <= JobTable.MOST_JOBS)) {
                throw new BadInputException(String.format(
                        Locale.ROOT,
                        "%s: %d scenarios x %.0f points x %d seeds make %.0f rows; a sweep has at most %d",
                        file.file(),
                        study.scenarios().size(),
                        study.design().size(),
                        study.seeds().size(),
                        study.rows(),
                        JobTable.MOST_JOBS));
            }
            return study;
        }

        private List<String> scenarios() {
            ConfigNode node = root.get("scenarios");
            if (node == null) {
                return List.of("baseline");
            }
            List<String> names = new ArrayList<>();
            for (ConfigNode item : StudyFile.items(node)) {
                String name = item.text();
                if (names.contains(name)) {
                    throw item.bad("'" + ConfigNode.shown(name) + "' stands there twice");
                }
                names.add(name);
            }
            return names;
        }

        private List<String> tables() {
            List<String> tables = new ArrayList<>(List.of("figures"));
            if (root.get("tables") != null) {
                for (ConfigNode item : root.get("tables").list()) {
                    word(item, TABLES, "table");
                    if (!tables.contains(item.text())) {
                        tables.add(item.text());
                    }
                }
            }
            if (tables.contains("events") && !flag("events")) {
                throw root.get("tables").bad("the table 'events' needs 'events: true'");
            }
            return tables;
        }

        private static void word(ConfigNode node, List<String> allowed, String what) {
            if (!allowed.contains(node.text())) {
                throw node.bad("unknown " + what + " '" + ConfigNode.shown(node.text()) + "', did you mean '"
                        + Nearest.name(node.text(), allowed) + "'? Allowed: " + String.join(", ", allowed));
            }
        }

        private boolean flag(String key) {
            return root.get(key) != null && isTrue(root.get(key));
        }

        private static boolean isTrue(ConfigNode node) {
            if (!List.of("true", "false").contains(node.text())) {
                throw node.bad("'" + ConfigNode.shown(node.text()) + "' must be true or false");
            }
            return node.text().equals("true");
        }

        private TableFormat format() {
            ConfigNode node = root.get("format");
            if (node == null) {
                return TableFormat.PARQUET;
            }
            word(node, FORMATS, "format");
            return TableFormat.valueOf(node.text().toUpperCase(Locale.ROOT));
        }

        private Design design(ConfigNode node) {
            node.allow(DESIGN_KEYS);
            ConfigNode named = node.need("method");
            word(named, METHODS, "method");
            Design.Method method = Design.Method.valueOf(named.text().toUpperCase(Locale.ROOT));
            boolean table = method == Design.Method.CSV || method == Design.Method.POSTERIOR;
            boolean drawn = method == Design.Method.LATIN_HYPERCUBE || method == Design.Method.POSTERIOR;
            refuse(node, "factors", table, named.text());
            refuse(node, "file", !table, named.text());
            refuse(node, "ignore", !table, named.text());
            refuse(node, "points", method == Design.Method.GRID || method == Design.Method.CSV, named.text());
            refuse(node, "seed", !drawn, named.text());
            List<Factor> factors = new ArrayList<>();
            if (!table) {
                for (Map.Entry<String, ConfigNode> e :
                        node.need("factors").map().entrySet()) {
                    factors.add(factor(e.getKey(), e.getValue(), method));
                }
                if (factors.isEmpty()) {
                    throw node.need("factors").bad("names no factor");
                }
                if (method == Design.Method.SOBOL && factors.size() > Design.MOST_SOBOL_FACTORS) {
                    throw node.need("factors").bad("a Sobol sequence has at most 1000 factors");
                }
            }
            boolean counted = method != Design.Method.GRID && method != Design.Method.CSV;
            List<String> ignore = node.get("ignore") == null
                    ? List.of()
                    : node.get("ignore").list().stream().map(ConfigNode::text).toList();
            return new Design(
                    method,
                    factors,
                    counted ? (int) StudyFile.whole(node.need("points"), 1, JobTable.MOST_JOBS) : 0,
                    node.get("seed") == null ? 1 : StudyFile.whole(node.get("seed"), Long.MIN_VALUE, Long.MAX_VALUE),
                    table ? file.beside(node.need("file").text()) : null,
                    ignore);
        }

        private static void refuse(ConfigNode node, String key, boolean isRefused, String method) {
            if (isRefused && node.get(key) != null) {
                throw node.get(key).bad("does not belong to the method " + method);
            }
        }

        private static Factor factor(String key, ConfigNode node, Design.Method method) {
            boolean grid = method == Design.Method.GRID;
            if (node.kind() != ConfigNode.Kind.MAP) {
                if (!grid) {
                    throw node.bad("must be a range, {low: ..., high: ...}");
                }
                return Factor.of(
                        key,
                        StudyFile.items(node).stream().map(ConfigNode::text).toList());
            }
            node.allow(RANGE_KEYS);
            double low = node.need("low").number();
            double high = node.need("high").number();
            boolean log = node.get("log") != null && isTrue(node.get("log"));
            if (!(low < high)) {
                throw node.bad("low " + node.need("low").text() + " must be below high "
                        + node.need("high").text());
            }
            if (log && low <= 0) {
                throw node.bad("low must be above 0 where log is true");
            }
            Factor range = Factor.range(key, low, high, log);
            if (!grid) {
                refuse(node, "steps", true, method.name().toLowerCase(Locale.ROOT));
                return range;
            }
            int steps = (int) StudyFile.whole(node.need("steps"), 2, JobTable.MOST_JOBS);
            List<String> values = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
                values.add(range.at((double) step / (steps - 1)));
            }
            return Factor.of(key, values);
        }
    }
}

package no.fastlege.experiments.study;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Months;

/** A study file, of a sweep or a sensitivity analysis: what both say in the same keys. Each refusal names file, line, key and value. */
public final class StudyFile {
    /** The keys of {@code seeds} where it is no number or list. */
    public static final List<String> SEED_KEYS = List.of("first", "count");

    private static final int DEFAULT_LAST = Months.of(2024, 12);
    private static final double DEFAULT_SCALE = 0.1;

    private final Path file;
    private final ConfigNode root;

    private StudyFile(Path file, ConfigNode root) {
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a study file.
     *
     * @param keys the keys that it may have
     * @param study makes the study of it
     * @throws BadInputException with one line if the file cannot be read or anything in it is wrong
     */
    public static <S> S read(Path file, List<String> keys, Function<StudyFile, S> study) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + ": is not text in UTF-8");
        } catch (IOException e) {
            throw new BadInputException(
                    file + ": cannot be read: " + (Files.isDirectory(file) ? "it is a folder" : IoFault.reason(e)));
        }
        try {
            return study.apply(
                    new StudyFile(file, ConfigReader.read(file.toString(), text).allow(keys)));
        } catch (BadConfigException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Its keys. */
    public ConfigNode root() {
        return root;
    }

    /** A shipped scenario's name as it is, the path of a file seen from the study file's folder. */
    public static String scenario(Path file, String nameOrPath) {
        return nameOrPath.matches(".*\\.(ya?ml|json)")
                ? file.toAbsolutePath().resolveSibling(nameOrPath).toString()
                : nameOrPath;
    }

    /** A path seen from the study file's folder. */
    public Path beside(String path) {
        return file.toAbsolutePath().resolveSibling(path);
    }

    /** The seeds: a list, so many from 1 on, or so many from a first one on; 1 alone where nothing is said. */
    public List<Long> seeds() {
        ConfigNode node = root.get("seeds");
        if (node == null) {
            return List.of(1L);
        }
        if (node.kind() == ConfigNode.Kind.LIST) {
            return listed(node);
        }
        boolean isMap = node.kind() == ConfigNode.Kind.MAP;
        ConfigNode counted = isMap ? node.allow(SEED_KEYS).need("count") : node;
        long count = whole(counted, 1, Long.MAX_VALUE);
        if (count > JobTable.MOST_JOBS) {
            throw counted.bad(count + " seeds make more than " + JobTable.MOST_JOBS + " rows, the most of a study");
        }
        long first = isMap && node.get("first") != null
                ? whole(node.get("first"), Long.MIN_VALUE, Long.MAX_VALUE - count)
                : 1;
        List<Long> seeds = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static List<Long> listed(ConfigNode node) {
        List<Long> seeds = new ArrayList<>();
        for (ConfigNode item : items(node)) {
            long seed = whole(item, Long.MIN_VALUE, Long.MAX_VALUE);
            if (seeds.contains(seed)) {
                throw item.bad("the seed " + seed + " stands there twice");
            }
            seeds.add(seed);
        }
        return seeds;
    }

    /** The last month of every run. */
    public int lastMonth() {
        ConfigNode node = root.get("to");
        if (node == null) {
            return DEFAULT_LAST;
        }
        try {
            int month = Months.parse(node.text());
            if (month >= RunPlan.EARLIEST && month <= RunPlan.LATEST) {
                return month;
            }
        } catch (IllegalArgumentException e) {
            throw node.bad("'" + ConfigNode.shown(node.text()) + "' is not a month written YYYY-MM");
        }
        throw node.bad("the month " + node.text() + " is out of range: allowed are " + Months.format(RunPlan.EARLIEST)
                + " to " + Months.format(RunPlan.LATEST));
    }

    /** Agents per person. */
    public double scale() {
        ConfigNode node = root.get("scale");
        double scale = node == null ? DEFAULT_SCALE : node.number();
        try {
            WorldBuilder.personsPerAgent(scale);
        } catch (IllegalArgumentException e) {
            throw node.bad(e.getMessage());
        }
        return scale;
    }

    /** What is set in every scenario, each {@code key=value}. */
    public List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (root.get("set") != null) {
            root.get("set").map().forEach((key, value) -> settings.add(key + "=" + value.text()));
        }
        return settings;
    }

    /** A list, or one value as a list of one; refuses an empty list. */
    public static List<ConfigNode> items(ConfigNode node) {
        List<ConfigNode> items = node.kind() == ConfigNode.Kind.SCALAR ? List.of(node) : node.list();
        if (items.isEmpty()) {
            throw node.bad("is an empty list");
        }
        return items;
    }

    /** A whole number within limits, both allowed. */
    public static long whole(ConfigNode node, long least, long most) {
        try {
            long value = Long.parseLong(node.text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw node.bad("'" + ConfigNode.shown(node.text()) + "' is not a whole number of 64 bits");
        }
        throw node.bad("'" + node.text() + "' is out of range: must be " + least + " to " + most);
    }
}

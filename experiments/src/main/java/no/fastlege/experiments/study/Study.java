package no.fastlege.experiments.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.Manifest;

/**
 * A set of finished runs: one run directory, or every run directory below a folder (what contrasts and sensitivity studies leave there
 * are its {@link #others}). Hidden folders are passed over, so that runs still
 * in the making are not read.
 */
public final class Study {
    /** The scenario that others are held against, where a study has it. */
    public static final String BASELINE = "baseline";

    private static final int DEEPEST = 6;

    private final Path directory;
    private final List<Ensemble> ensembles;
    private final Map<Path, String> others;

    private Study(Path directory, List<Ensemble> ensembles, Map<Path, String> others) {
        this.directory = directory;
        this.ensembles = List.copyOf(ensembles);
        this.others = others;
    }

    /**
     * Reads the manifests of a study.
     *
     * @throws BadInputException if there is no finished run, or two that cannot stand in one study: the same scenario, seed, parameters
     *     and scale twice, one scenario with different months, or one name for different scenarios
     */
    public static Study open(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new BadInputException(
                    directory + ": no such folder; give a run directory or a folder that holds some");
        }
        List<StoredRun> runs = new ArrayList<>();
        Map<Path, String> others = new LinkedHashMap<>();
        for (Path found : runDirectories(directory)) {
            String kind = StoredRun.kind(found);
            if (kind.isEmpty()) {
                runs.add(StoredRun.open(found));
            } else {
                others.put(found, kind);
            }
        }
        if (runs.isEmpty()) {
            throw new BadInputException(directory + ": neither a run directory nor a folder that holds any (no "
                    + Manifest.FILE + " in it)");
        }
        return of(directory, runs, others);
    }

    /**
     * A study of some runs.
     *
     * @param directory what it is called
     * @throws BadInputException if two of them cannot stand in one study
     */
    public static Study of(Path directory, List<StoredRun> runs) {
        return of(directory, runs, Map.of());
    }

    private static Study of(Path directory, List<StoredRun> runs, Map<Path, String> others) {
        Map<String, List<StoredRun>> groups = new LinkedHashMap<>();
        runs.stream()
                .sorted(Comparator.comparing((StoredRun run) -> !run.scenario().equals(BASELINE))
                        .thenComparing(StoredRun::scenario)
                        .thenComparing(StoredRun::scale, Comparator.reverseOrder())
                        .thenComparing(StoredRun::seed)
                        .thenComparing(StoredRun::toString))
                .forEach(run -> groups.computeIfAbsent(run.scenario() + " " + run.scale(), key -> new ArrayList<>())
                        .add(run));
        List<Ensemble> ensembles = new ArrayList<>();
        for (List<StoredRun> group : groups.values()) {
            requireOneKind(group);
            ensembles.add(new Ensemble(group.get(0).scenario(), group.get(0).scale(), List.copyOf(group)));
        }
        return new Study(directory, ensembles, Collections.unmodifiableMap(others));
    }

    private static void requireOneKind(List<StoredRun> group) {
        StoredRun first = group.get(0);
        for (int r = 1; r < group.size(); r++) {
            StoredRun run = group.get(r);
            if (run.firstMonth() != first.firstMonth() || run.lastMonth() != first.lastMonth()) {
                throw new BadInputException("scenario " + run.scenario() + " with different months in " + first
                        + " and " + run + ": one study holds a scenario over the same months");
            }
            if (!sameRules(first, run)) {
                throw new BadInputException("scenario " + run.scenario() + " is not the same in " + first + " and "
                        + run + ": measures, rules or population differ; give one of them a name of its own");
            }
            for (StoredRun other : group.subList(0, r)) {
                if (other.seed() == run.seed() && other.point().equals(run.point())) {
                    throw new BadInputException("scenario " + run.scenario() + ", seed " + run.seed() + " stands in "
                            + other + " and in " + run + ": a study holds each once");
                }
            }
        }
    }

    /** Whether two runs differ in parameters alone, as draws of a posterior do, or in what a sweep varies. */
    private static boolean sameRules(StoredRun a, StoredRun b) {
        return a.rules().equals(b.rules());
    }

    private static List<Path> runDirectories(Path root) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean hidden = !folder.equals(root)
                            && folder.getFileName().toString().startsWith(".");
                    if (hidden) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (Files.isRegularFile(folder.resolve(Manifest.FILE))) {
                        found.add(folder);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new BadInputException(root + ": cannot be read: " + e.getMessage());
        }
        found.sort(null);
        return found;
    }

    /** The folder that was opened. */
    public Path directory() {
        return directory;
    }

    /** What other commands left in the folder beside runs, in the order of their paths: {@code contrast}, {@code sensitivity}. */
    public Map<Path, String> others() {
        return others;
    }

    /** All ensembles: the baseline first, then by name; the largest scale of each first. */
    public List<Ensemble> ensembles() {
        return ensembles;
    }

    /** All runs, ensemble by ensemble. */
    public List<StoredRun> runs() {
        return ensembles.stream().flatMap(e -> e.runs().stream()).toList();
    }

    /** The ensemble that stands for what happened: the baseline at its largest scale, or the first where there is no baseline. */
    public Ensemble base() {
        return ensembles.get(0);
    }

    /** Every other scenario beside the base's runs of the same scale, where at least one seed is shared. */
    public List<Pairing> pairings() {
        List<Pairing> pairings = new ArrayList<>();
        for (Ensemble other : ensembles) {
            if (other.scenario().equals(base().scenario())) {
                continue;
            }
            ensembles.stream()
                    .filter(e -> e.scenario().equals(base().scenario()) && e.scale() == other.scale())
                    .map(e -> Pairing.of(e, other))
                    .filter(pairing -> pairing.size() > 0)
                    .forEach(pairings::add);
        }
        return pairings;
    }
}

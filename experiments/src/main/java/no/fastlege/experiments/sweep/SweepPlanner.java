package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.calibration.jobs.Job;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.RunDirectory;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.study.StudyFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Sha256;

/** Turns a study file into a sweep's directory, or into more rows of one that is there. */
public final class SweepPlanner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STUDY_COPY = "study";

    private final Path file;
    private final SweepStudy study;

    /**
     * Reads a study file.
     *
     * @throws BadInputException if anything in it is wrong
     */
    public SweepPlanner(Path file) {
        this.file = file;
        this.study = SweepStudy.read(file);
    }

    /**
     * Writes a sweep's directory, which appears whole or not at all.
     *
     * @return how many rows it has
     * @throws BadInputException if the directory exists, or a scenario or setting is wrong; nothing is written then
     */
    public int plan(Path directory) {
        Map<String, EffectiveScenario> scenarios = scenarios();
        List<SweepRow> rows = rows(scenarios);
        try (RunDirectory making = new RunDirectory(directory)) {
            writeScenarios(making.making(), scenarios);
            JobTable.create(making.making(), jobs(rows, 0));
            Files.copy(file, making.making().resolve(STUDY_COPY + "-1" + ending()));
            Files.writeString(making.making().resolve(SweepDirectory.PLAN), planJson() + "\n");
            making.finish();
            return rows.size();
        } catch (RunDirectory.Refused e) {
            throw new BadInputException(e.getMessage());
        } catch (IOException e) {
            throw new RunFailed("cannot write the sweep: " + IoFault.reason(e), e);
        }
    }

    /**
     * Adds the rows of the study that a sweep does not have: more seeds, scenarios, points or another last month. Rows that are there stay
     * as they are, whatever the study says of them.
     *
     * @return how many rows were added
     * @throws BadInputException if anything is wrong; nothing is added then
     */
    public int expand(SweepDirectory sweep) {
        Map<String, EffectiveScenario> scenarios = scenarios();
        Set<String> there = new HashSet<>();
        int points = 0;
        Map<Map<String, String>, Integer> pointOf = new LinkedHashMap<>();
        for (SweepRow row : sweep.rows()) {
            requireUnchanged(row, scenarios.get(row.scenario()));
            there.add(identity(row));
            pointOf.putIfAbsent(row.set(), row.point());
            points = Math.max(points, row.point());
        }
        List<SweepRow> more = new ArrayList<>();
        for (SweepRow row : rows(scenarios)) {
            if (!pointOf.containsKey(row.set())) {
                pointOf.put(row.set(), ++points);
            }
            if (there.add(identity(row))) {
                more.add(row.at(pointOf.get(row.set())));
            }
        }
        if (more.isEmpty()) {
            return 0;
        }
        try {
            writeScenarios(sweep.directory(), scenarios);
            sweep.table().add(jobs(more, sweep.table().jobs().size()));
            int copy = 2;
            while (Files.exists(sweep.directory().resolve(STUDY_COPY + "-" + copy + ending()))) {
                copy++;
            }
            Files.copy(file, sweep.directory().resolve(STUDY_COPY + "-" + copy + ending()));
            return more.size();
        } catch (IOException e) {
            throw new BadInputException(
                    sweep.directory() + ": cannot write in it: " + IoFault.reason(e) + "; what is finished stays");
        } catch (IllegalArgumentException e) {
            throw new BadInputException(sweep.directory() + ": " + e.getMessage());
        }
    }

    /** What makes two rows the same run, whatever their points are numbered and whichever tables they keep. */
    private static String identity(SweepRow row) {
        return new SweepRow(
                        row.scenario(),
                        row.sha256(),
                        0,
                        row.set(),
                        row.seed(),
                        row.scale(),
                        row.lastMonth(),
                        List.of(),
                        false,
                        "")
                .json()
                .toString();
    }

    private void requireUnchanged(SweepRow row, EffectiveScenario now) {
        if (now != null && !Sha256.of(now.toJson()).equals(row.sha256())) {
            throw new BadInputException(file + ": the scenario '" + row.scenario()
                    + "' is another than when the sweep was planned (its file, the study's settings or the program has"
                    + " changed); give it another name, or plan anew");
        }
    }

    private String ending() {
        String name = file.getFileName().toString();
        return name.endsWith(".json") ? ".json" : ".yaml";
    }

    /** The study's scenarios by name, each with the study's settings. */
    private Map<String, EffectiveScenario> scenarios() {
        Map<String, EffectiveScenario> scenarios = new LinkedHashMap<>();
        for (String given : study.scenarios()) {
            EffectiveScenario scenario;
            try {
                scenario = Scenario.load(StudyFile.scenario(file, given), study.set());
            } catch (BadInputException e) {
                throw new BadInputException(file + ": scenario " + given + ": " + e.getMessage());
            }
            if (scenarios.put(scenario.name(), scenario) != null) {
                throw new BadInputException(
                        file + ": scenarios: two are named '" + scenario.name() + "'; give one file another name");
            }
        }
        return scenarios;
    }

    /** The rows: all scenarios and points of the first seed, then of the next, so that early results are complete. */
    private List<SweepRow> rows(Map<String, EffectiveScenario> scenarios) {
        List<Map<String, String>> points = study.design().make();
        requireDistinct(points);
        requireSettings(scenarios, points);
        List<SweepRow> rows = new ArrayList<>();
        Map<String, String> sums = new LinkedHashMap<>();
        scenarios.forEach((name, scenario) -> sums.put(name, Sha256.of(scenario.toJson())));
        for (long seed : study.seeds()) {
            for (String name : scenarios.keySet()) {
                for (int p = 0; p < points.size(); p++) {
                    rows.add(new SweepRow(
                            name,
                            sums.get(name),
                            points.get(p).isEmpty() ? 0 : p + 1,
                            points.get(p),
                            seed,
                            study.scale(),
                            study.lastMonth(),
                            study.tables(),
                            study.events(),
                            study.format().extension()));
                }
            }
        }
        return rows;
    }

    /** Refuses a point that is there already, which would be run twice for nothing, and one that contradicts the study's own settings. */
    private void requireDistinct(List<Map<String, String>> points) {
        Set<String> settled = new HashSet<>();
        study.set().forEach(setting -> settled.add(setting.substring(0, setting.indexOf('='))));
        Map<Map<String, String>, Integer> seen = new HashMap<>();
        for (int p = 0; p < points.size(); p++) {
            for (String key : points.get(p).keySet()) {
                if (settled.contains(key)) {
                    throw new BadInputException(
                            file + ": '" + key + "' stands under set and in the design: it can have one place only");
                }
            }
            Integer same = seen.putIfAbsent(points.get(p), p + 1);
            // a posterior's draws may repeat: that is their weight
            if (same != null && study.design().method() != Design.Method.POSTERIOR) {
                throw new BadInputException(file + ": design: point " + (p + 1) + " is the same as point " + same);
            }
        }
    }

    /** Lays every point over the first scenario, and the first point over every scenario: names and ranges are the same for all. */
    private void requireSettings(Map<String, EffectiveScenario> scenarios, List<Map<String, String>> points) {
        EffectiveScenario first = scenarios.values().iterator().next();
        for (int p = 0; p < points.size(); p++) {
            require(first, points.get(p), p + 1);
        }
        scenarios.values().forEach(scenario -> require(scenario, points.get(0), 1));
    }

    private void require(EffectiveScenario scenario, Map<String, String> point, int number) {
        List<String> sets = new ArrayList<>();
        point.forEach((key, value) -> sets.add(key + "=" + value));
        try {
            scenario.with(sets, "point " + number);
        } catch (BadInputException e) {
            throw new BadInputException(file + ": design: " + e.getMessage());
        }
    }

    private static List<Job> jobs(List<SweepRow> rows, int before) {
        List<Job> jobs = new ArrayList<>(rows.size());
        for (SweepRow row : rows) {
            jobs.add(Job.of(id(before + jobs.size()), row.json()));
        }
        return jobs;
    }

    /** A row's name: its number in the table, from 1. */
    static String id(int index) {
        return String.format(Locale.ROOT, "row%07d", index + 1);
    }

    private static void writeScenarios(Path directory, Map<String, EffectiveScenario> scenarios) throws IOException {
        Files.createDirectories(directory.resolve(SweepDirectory.SCENARIOS));
        for (EffectiveScenario scenario : scenarios.values()) {
            String json = scenario.toJson();
            Path target = SweepDirectory.scenarioFile(directory, scenario.name(), Sha256.of(json));
            if (!Files.exists(target)) {
                Files.writeString(target, json);
            }
        }
    }

    private String planJson() {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", "sweep").put("description", study.description());
        json.put(SweepDirectory.VERSION, Machine.version()).put(SweepDirectory.COMMIT, Machine.gitCommit());
        return json.toPrettyString();
    }

    /** The study's scale, for the forecast. */
    public SweepForecast forecast(int rows) {
        return new SweepForecast(
                rows, study.scale(), study.tables(), study.lastMonth(), study.format() == TableFormat.CSV);
    }
}

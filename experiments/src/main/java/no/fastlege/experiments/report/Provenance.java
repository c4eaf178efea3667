package no.fastlege.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;

/** Where the numbers come from, run by run, as the manifests have it. */
final class Provenance {
    private final Study study;

    Provenance(Study study) {
        this.study = study;
    }

    /** One row per run. */
    List<Map<String, Object>> runs() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StoredRun run : study.runs()) {
            JsonNode m = run.manifest();
            Map<String, Object> row = new TreeMap<>();
            row.put("scenario", run.scenario());
            row.put("seed", Long.toString(run.seed()));
            row.put("scale", m.path("scale").asText());
            row.put("months", m.path("from").asText() + "\u2013" + m.path("to").asText());
            row.put("digest", run.digest());
            row.put("version", m.path("version").asText());
            row.put("commit", shortened(m.path("git_commit").asText()));
            rows.add(row);
        }
        return rows;
    }

    /** SHA-256 of every input of any run; two versions of a file are two rows. */
    List<Map<String, Object>> inputs() {
        Map<String, String> inputs = new TreeMap<>();
        for (StoredRun run : study.runs()) {
            run.manifest()
                    .path("inputs_sha256")
                    .properties()
                    .forEach(e -> inputs.put(e.getKey() + " " + e.getValue().asText(), e.getKey()));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        inputs.forEach((both, name) -> rows.add(Map.of("file", name, "sha256", both.substring(name.length() + 1))));
        return rows;
    }

    /** Whether all runs are of one version of the program. */
    boolean oneVersion() {
        return study.runs().stream()
                        .map(run -> run.manifest().path("jar_sha256").asText()
                                + run.manifest().path("version").asText())
                        .distinct()
                        .count()
                == 1;
    }

    /** The commands that make the base's first run again and check it. */
    List<String> commands() {
        StoredRun run = study.base().runs().get(0);
        JsonNode m = run.manifest();
        return List.of(
                "fastlegesim run " + run.scenario() + " --seed " + run.seed() + " --scale "
                        + m.path("scale").asText() + " --to " + m.path("to").asText(),
                "fastlegesim verify RUN");
    }

    private static String shortened(String commit) {
        return commit.length() > 12 ? commit.substring(0, 12) : commit;
    }
}

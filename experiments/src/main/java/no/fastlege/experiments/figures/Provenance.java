package no.fastlege.experiments.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.Months;

/** What a figure or table was made from: versions, scenarios, seeds, checksums of the data, digests of the results. */
public final class Provenance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Study study;

    /** The provenance of whatever is made from a study. */
    public Provenance(Study study) {
        this.study = study;
    }

    /** What goes inside the picture, on one line: all but the effective scenarios. */
    public String brief(String id) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("made_by", "Fastlegesim " + Machine.version() + " (" + Machine.gitCommit() + ")");
        node.set("runs", runs(null));
        node.set("inputs_sha256", inputs());
        return node.toString();
    }

    /** What goes into the sidecar, to be added to. */
    ObjectNode full(String id) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("version", Machine.version());
        node.put("git_commit", Machine.gitCommit());
        List<JsonNode> scenarios = new ArrayList<>();
        node.set("runs", runs(scenarios));
        node.set("inputs_sha256", inputs());
        ArrayNode effective = node.putArray("effective_scenarios");
        scenarios.forEach(effective::add);
        return node;
    }

    /** One entry per run; with a list, each refers to its effective scenario there by number. */
    private ArrayNode runs(List<JsonNode> scenarios) {
        ArrayNode runs = JSON.createArrayNode();
        for (StoredRun run : study.runs()) {
            ObjectNode one = runs.addObject();
            one.put("scenario", run.scenario());
            one.put("seed", run.seed());
            one.put("scale", run.scale());
            one.put("from", Months.format(run.firstMonth()));
            one.put("to", Months.format(run.lastMonth()));
            one.put("result_digest", run.digest());
            one.put("version", run.manifest().path("version").asText());
            one.put("git_commit", run.manifest().path("git_commit").asText());
            if (scenarios != null) {
                one.put("jar_sha256", run.manifest().path("jar_sha256").asText());
                JsonNode effective = run.manifest().path("effective_scenario");
                if (!scenarios.contains(effective)) {
                    scenarios.add(effective);
                }
                one.put("effective_scenario", scenarios.indexOf(effective));
            }
        }
        return runs;
    }

    private ObjectNode inputs() {
        TreeMap<String, String> all = new TreeMap<>();
        for (StoredRun run : study.runs()) {
            run.manifest()
                    .path("inputs_sha256")
                    .properties()
                    .forEach(e -> all.put(e.getKey(), e.getValue().asText()));
        }
        ObjectNode node = JSON.createObjectNode();
        all.forEach(node::put);
        return node;
    }

    /** JSON for the eye. */
    static String pretty(ObjectNode node) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}

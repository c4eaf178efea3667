package no.fastlege.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.run.Machine;

/** The effective scenario that a manifest or a sidecar records. */
final class RecordedScenario {
    private RecordedScenario() {}

    /**
     * Reads it.
     *
     * @param what what is verified, for the message
     * @param scenario the scenario as recorded
     * @param made the record that names version and commit of the program that made it
     * @throws BadInputException if it cannot be read: where another version made it, the line says so first
     */
    static EffectiveScenario read(Object what, JsonNode scenario, JsonNode made) {
        try {
            return EffectiveScenario.fromJson(scenario.toString());
        } catch (BadInputException | BadConfigException e) {
            String commit = made.path("git_commit").asText();
            String why = commit.equals(Machine.gitCommit())
                    ? e.getMessage()
                    : "made by version " + made.path("version").asText() + " (" + commit
                            + "), whose scenario this version, " + Machine.version() + " (" + Machine.gitCommit()
                            + "), does not read: " + e.getMessage();
            throw new BadInputException("verify " + what + ": " + why);
        }
    }
}

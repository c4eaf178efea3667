package no.fastlege.agents.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.WorldColumns;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that differs from a month on leaves the world of every month before bit-identical. */
class DatedScenarioRunTest {
    private static final double SCALE = 0.01;
    private static final long SEED = 11;

    @TempDir
    Path folder;

    @Test
    void rulesThatAllChangeInJuly2018LeaveJune2018AsItWas() throws IOException {
        int from = Months.of(2018, 7);
        EffectiveScenario baseline = Scenario.load("baseline", List.of());
        EffectiveScenario changed =
                Scenario.load(everythingElse(from, baseline.calendar().inForce(from)), List.of());
        assertThat(changed.firstDifference()).isEqualTo(from);

        Country country = Country.load();
        try (Simulation a = start(country, baseline);
                Simulation b = start(country, changed)) {
            assertThat(difference(a, b, from - 1))
                    .as("seed %d, end of the month before", SEED)
                    .isEqualTo(-1);
            assertThat(difference(a, b, from))
                    .as("seed %d, end of the first month", SEED)
                    .isNotEqualTo(-1);
        }
    }

    /** A file that turns every measure and nudges every key of the calendar from a month on. */
    private String everythingElse(int from, Rules rules) throws IOException {
        StringBuilder text = new StringBuilder(
                "description: everything else\neffective_from: " + Months.format(from) + "\nmeasures:\n");
        PolicyBook.shipped().measures().keySet().forEach(m -> text.append("  ")
                .append(m)
                .append(": off\n"));
        text.append("changes:\n  - set:\n");
        double[] values = RuleKeys.values(rules);
        for (RuleKeys.Key key : RuleKeys.all()) {
            double step = key.isSwitch() || key.unit().equals("months")
                    ? 1
                    : 0.05 * Math.max(values[key.place()], 0.1 * key.max());
            double up = values[key.place()] + step;
            text.append("      ")
                    .append(key.name())
                    .append(": ")
                    .append(up <= key.max() ? up : values[key.place()] - step)
                    .append('\n');
        }
        Path file = folder.resolve("else.yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    private static Simulation start(Country country, EffectiveScenario s) {
        return Simulation.start(
                country, new Setup(s.parameters(), s.calendar(), s.population().ordinal(), SEED, SCALE, true), 2);
    }

    private long difference(Simulation a, Simulation b, int month) throws IOException {
        return Files.mismatch(snapshot(a, month, "a.bin"), snapshot(b, month, "b.bin"));
    }

    private Path snapshot(Simulation run, int month, String name) throws IOException {
        run.runThrough(month, m -> {});
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (SnapshotWriter out =
                new SnapshotWriter(file, new SnapshotFile.Header("test", "build", WorldColumns.layoutHash()))) {
            run.writeSnapshot(out);
            out.finish();
        }
        return file;
    }
}

package no.fastlege.agents.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;

/** Any value that a start parameter may take gives a world that holds together. */
class StartRangesTest {
    private static final int ROUNDS = 12;

    @Test
    void parametersMayStandAtAnyEndsOfTheirRanges() {
        Country country = Country.load();
        Parameters defaults = ParameterDictionary.defaults();
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = new SplittableRandom(round);
            Map<String, Double> values = new TreeMap<>();
            for (ParameterDictionary.Entry entry : ParameterDictionary.entries()) {
                if (entry.name().startsWith("start.")) {
                    int end = random.nextInt(3);
                    values.put(entry.name(), end == 0 ? entry.min() : end == 1 ? entry.max() : entry.value());
                }
            }
            check(country, ParameterDictionary.with(defaults, values), "round " + round + ": " + values);
        }
    }

    private static void check(Country country, Parameters parameters, String what) {
        World world;
        try (Workers workers = new Workers(1)) {
            world = WorldBuilder.build(
                    country,
                    parameters,
                    DatedCalendar.baseline(),
                    new Draws(1),
                    workers,
                    new EventLog(false),
                    1.0 / WorldBuilder.MOST_PERSONS);
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        assertThat(world.doctors.stream().filter(Doctor::isGp)).as(what).hasSize(4643);
        assertThat(world.lists.stream()
                        .filter(GpList::hasDoctor)
                        .mapToInt(list -> list.cap)
                        .sum())
                .as(what)
                .isEqualTo(5_470_217);
        int members = world.arrivals.size();
        for (GpList list : world.lists) {
            members += world.residents.membership().size(list.id);
            assertThat(list.cap).as(what).isNotNegative();
        }
        assertThat(members).as(what).isEqualTo(world.residents.rows());
    }
}

package no.fastlege.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.record.FigureValues;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

class SimulationsTest {
    private static final int LAST = Months.of(2017, 12);
    private static final double SCALE = 0.005;

    private static Simulations.Request request(EffectiveScenario scenario, long seed) {
        return new Simulations.Request(scenario, seed, SCALE, LAST);
    }

    @Test
    void runsBesideEachOtherGiveWhatEachGivesAlone() {
        EffectiveScenario baseline = Scenario.load("baseline", List.of());
        EffectiveScenario other = Scenario.load("lis1_as_2017", List.of());
        Simulations simulations = new Simulations(Country.load());
        List<Integer> finished = new ArrayList<>();
        List<Simulations.Result> results = simulations.runAll(
                List.of(request(baseline, 1), request(baseline, 2), request(other, 1), request(baseline, 1)),
                3,
                finished::add);
        assertThat(finished).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(results.get(3).figures()).isEqualTo(results.get(0).figures());
        assertThat(results.get(1).figures()).isNotEqualTo(results.get(0).figures());
        try (Simulation alone = Simulation.start(Country.load(), Setup.of(baseline, 2, SCALE, false), 1)) {
            alone.runThrough(LAST, month -> {});
            assertThat(results.get(1).figures()).isEqualTo(FigureValues.of(alone.world().recorder.figures));
            assertThat(results.get(1).residentMonths()).isEqualTo(alone.residentMonths());
        }
    }

    @Test
    void aRunThatFailsIsThrown() {
        EffectiveScenario baseline = Scenario.load("baseline", List.of());
        List<Simulations.Request> bad = List.of(new Simulations.Request(baseline, 1, 0.3, LAST));
        assertThatThrownBy(() -> new Simulations(Country.load()).runAll(bad, 2, index -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale 0.3");
    }
}

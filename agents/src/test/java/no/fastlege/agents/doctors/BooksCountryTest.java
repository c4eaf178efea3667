package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Doctors' books of the whole country, in a sample of residents with every doctor, beside the published figures. */
@Tag("country")
class BooksCountryTest {
    private static final long SEED = 1;

    @Test
    void incomesAndDutyAreNearThePublished() {
        Country country = Country.load();
        Map<String, Double> simulated = run(country, Months.of(2020, 12));
        for (Figure f : country.figures().all()) {
            Double value = simulated.get(f.id() + " " + f.year() + " " + f.group());
            if (value == null) {
                continue;
            }
            String what = f.id() + " " + f.year() + " " + f.group() + ", seed " + SEED;
            switch (f.id()) {
                case "practice_net_income":
                    assertThat(value).as(what).isCloseTo(f.value(), within(0.15 * f.value()));
                    break;
                case "fee_income_gp":
                case "capitation_total":
                    assertThat(value).as(what).isCloseTo(f.value(), within(0.06 * f.value()));
                    break;
                case "gp_legevakt_participation":
                    assertThat(value).as(what).isCloseTo(f.value(), within(0.08));
                    break;
                default:
                    break;
            }
        }
    }

    private static Map<String, Double> run(Country country, int lastMonth) {
        Setup setup = new Setup(ParameterDictionary.defaults(), DatedCalendar.baseline(), 0, SEED, 0.02, false);
        Map<String, Double> values = new HashMap<>();
        try (Simulation run = Simulation.start(country, setup, 2)) {
            run.runThrough(lastMonth, month -> {});
            for (TableData table : run.tables()) {
                if (table.name().equals("figures")) {
                    for (int r = 0; r < table.rows(); r++) {
                        String key = table.text(r, table.column("figure_id")) + " "
                                + table.text(r, table.column("period")) + " " + table.text(r, table.column("group"));
                        values.put(key, table.doubleValue(r, table.column("value")));
                    }
                }
            }
        }
        assertThat(values).containsKey("practice_net_income 2020 1000-1249");
        return values;
    }
}

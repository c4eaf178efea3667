package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;

class UsePhaseTest {
    private static final int AGENTS = 400;

    /** Published rates divide by the residents at 31 December by their age then: who turns 16 in June uses as the 16-19 all year. */
    @Test
    void useGoesByTheAgeAtTheYearsEnd() {
        World world = new World(
                Country.load(),
                ParameterDictionary.defaults(),
                DatedCalendar.baseline(),
                new Draws(5),
                new Workers(1),
                new EventLog(false));
        world.residents = new Residents(AGENTS, 1);
        for (int k = 0; k < world.country.kommuner().size(); k++) {
            KommuneState kommune = new KommuneState();
            kommune.index = k;
            world.kommuner.add(kommune);
        }
        for (int i = 0; i < AGENTS; i++) {
            world.residents.add(i, Months.of(2001, 6), i % 2 == 0, false, i % 16, 0);
        }
        UsePhase phase = new UsePhase(world);
        for (int m = 1; m <= 12; m++) {
            world.rules = world.calendar.inForce(Months.of(2017, m));
            phase.run(Months.of(2017, m));
        }
        MonthUse use = world.use;
        int youth = MonthUse.ageGroup(16);
        for (int sex = 0; sex < 2; sex++) {
            assertThat(use.personMonths[sex][youth]).isEqualTo(12L * AGENTS / 2);
            assertThat(use.residentsAtYearEnd[sex]).isEqualTo(AGENTS / 2);
            assertThat(use.consultations[sex][youth]).isPositive();
            assertThat(use.consultations[sex][youth - 1]).isZero();
        }
        double perResident = (double) (use.consultations[0][youth] + use.consultations[1][youth]) / AGENTS;
        double published = world.country.figures().input("consultations_gp_per_resident", 2023, "age", "16-19");
        assertThat(perResident / published / world.rules.useLevel()).isBetween(0.85, 1.15);
    }
}

package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Hours by kind against sums made by hand. */
class WorkHoursTest {
    private final BooksParameters p = ParameterDictionary.defaults().books();
    private final Rules rules =
            Changed.rules(DatedCalendar.baseline().inForce(Months.of(2017, 1)), Map.of("workloadPerConsultation", 1.0));

    @Test
    void officeHoursAreConsultationsTimesMinutesAndWorkForTheList() {
        double expected = (2500 * p.minutesPerConsultation() / 60
                        + 500 * p.electronicMinutesShare() * p.minutesPerConsultation() / 60
                        + 1000 * p.listHoursPerResident())
                / p.weeksPerYear();
        assertThat(WorkHours.office(rules, p, 2500, 500, 1000, 1.0, 1000)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void moreResidentsGetLessTimeEach() {
        double usual = WorkHours.office(rules, p, 2500, 500, 1000, 1.0, 1000);
        double twice = WorkHours.office(rules, p, 5000, 1000, 2000, 1.0, 2000);
        assertThat(twice / usual).isCloseTo(Math.pow(2, 1 - p.officeLengthElasticity()), within(1e-9));
    }

    @Test
    void aSlowerPaceAndHeavierConsultationsTakeLonger() {
        double mean = WorkHours.office(rules, p, 2500, 500, 1000, 1.0, 1000);
        assertThat(WorkHours.office(rules, p, 2500, 500, 1000, 1.2, 1000)).isGreaterThan(mean);
        Rules heavy = Changed.rules(rules, Map.of("workloadPerConsultation", 1.1));
        assertThat(WorkHours.office(heavy, p, 2500, 500, 1000, 1.0, 1000)).isCloseTo(1.1 * mean, within(1e-9));
    }

    @Test
    void workPerResidentWeighsAnEConsultationAsItsMinutesDo() {
        Rules visits = Changed.rules(rules, Map.of("useLevel", 1.1, "electronicShare", 0.0));
        Rules half = Changed.rules(rules, Map.of("useLevel", 1.1, "electronicShare", 0.5));
        Rules heavy = Changed.rules(half, Map.of("workloadPerConsultation", 1.2));
        assertThat(WorkHours.perResident(visits, p)).isCloseTo(1.1, within(1e-12));
        assertThat(WorkHours.perResident(half, p))
                .isCloseTo(1.1 * (0.5 + 0.5 * p.electronicMinutesShare()), within(1e-12));
        assertThat(WorkHours.perResident(heavy, p)).isCloseTo(1.2 * WorkHours.perResident(half, p), within(1e-12));
        // what office hours take for consultations, the list's own hours apart
        assertThat((WorkHours.office(half, p, 500, 500, 0, 1.0, 1000)
                        / WorkHours.office(visits, p, 1000, 0, 0, 1.0, 1000)))
                .isCloseTo(WorkHours.perResident(half, p) / WorkHours.perResident(visits, p), within(1e-12));
    }

    @Test
    void kommuneWorkIsFullInSmallKommunerWithShortLists() {
        assertThat(kommune(Contract.NAERINGSDRIFT, 0, 600)).isEqualTo(rules.kommuneWorkHours());
        double half = kommune(Contract.NAERINGSDRIFT, p.kommuneWorkMidResidents(), 600);
        assertThat(half).isCloseTo(rules.kommuneWorkHours() / 2, within(1e-9));
        assertThat(kommune(Contract.NAERINGSDRIFT, 3000, p.kommuneWorkNoneLength()))
                .isZero();
        assertThat(kommune(Contract.NAERINGSDRIFT, 50_000, 600))
                .isLessThan(kommune(Contract.NAERINGSDRIFT, 20_000, 600));
    }

    @Test
    void aLongListExcusesOnlyThoseWhoRunTheirPractice() {
        for (Contract contract : Contract.values()) {
            double atShort = kommune(contract, 3000, 600);
            double atLong = kommune(contract, 3000, 1300);
            if (contract.kommuneRuns()) {
                assertThat(atLong).isEqualTo(atShort).isGreaterThan(6);
            } else {
                assertThat(atLong).isLessThan(atShort);
            }
        }
    }

    private double kommune(Contract contract, double residents, double length) {
        return WorkHours.kommune(rules, p, contract, residents, length);
    }

    @Test
    void theSelfEmployedRunThePractice() {
        assertThat(WorkHours.practice(p, Contract.NAERINGSDRIFT)).isEqualTo(p.practiceHours());
        assertThat(WorkHours.practice(p, Contract.NAERINGSDRIFT_8_2))
                .isGreaterThan(WorkHours.practice(p, Contract.FASTLONN));
    }
}

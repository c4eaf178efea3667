package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Roster arithmetic in closed form. */
class RosterTest {
    private final LegevaktParameters p = ParameterDictionary.defaults().books().legevakt();
    private final Rules rules = DatedCalendar.baseline().inForce(Months.of(2022, 9));

    private Roster roster(Rules r, double residents, double consultations, double gps) {
        Roster roster = new Roster();
        roster.reckon(r, p, residents, consultations, gps);
        return roster;
    }

    @Test
    void eachCarriesTheHoursTimesPostsOverParticipants() {
        for (double gps : new double[] {4, 10, 40}) {
            Roster small = roster(rules, 6000, 1500, gps);
            double others = Roster.othersShare(p, 6000);
            assertThat(small.posts).isEqualTo(1);
            assertThat(small.participants).isCloseTo(gps / (1 - others), within(1e-9));
            assertThat(small.hoursPerParticipant).isCloseTo(130.5 / small.participants, within(1e-9));
            assertThat(gps * small.hoursPerParticipant).isCloseTo((1 - small.othersShare) * 130.5, within(1e-9));
        }
    }

    @Test
    void busyDistrictsOpenParallelPosts() {
        double consultations = 6 * p.consultationsPerPostHour() * 130.5 * 52;
        Roster large = roster(rules, 600_000, consultations, 150);
        assertThat(large.posts).isCloseTo(6, within(1e-9));
        double perPost = p.consultationsPerPostHour() / p.presenceConsultationsPerHour();
        assertThat(large.presenceShare).isCloseTo(Math.min(1, perPost), within(1e-9));
        assertThat(large.hoursPerParticipant).isCloseTo(130.5 * 6 / large.participants, within(1e-9));
    }

    @Test
    void quietDistrictsAreOnStandby() {
        Roster quiet = roster(rules, 2000, 500, 3);
        double perHour = 500 / 52.0 / 130.5;
        assertThat(quiet.presenceShare).isCloseTo(perHour / p.presenceConsultationsPerHour(), within(1e-9));
        double weighted = quiet.weightedHoursPerParticipant();
        assertThat(weighted).isLessThan(quiet.hoursPerParticipant / 2);
        // all standby counts a quarter, back-up a seventh
        assertThat(Roster.weighted(8, 0, 7)).isEqualTo(3);
        assertThat(Roster.weighted(8, 1, 0)).isEqualTo(8);
    }

    @Test
    void aDoctorWhoIsPresentHasLessBackUpThanOneOnStandby() {
        assertThat(Roster.backupPerDutyHour(p, 0)).isEqualTo(p.backupPosts());
        assertThat(Roster.backupPerDutyHour(p, 1)).isEqualTo(p.backupPostsPresence());
        Roster quiet = roster(rules, 2000, 500, 12);
        double expected = Roster.backupPerDutyHour(p, quiet.presenceShare) * quiet.hoursPerParticipant;
        assertThat(quiet.backupPerParticipant).isCloseTo(expected, within(1e-9));
        double heaviest = p.heaviestDuty() * p.dutyHoursPerWeek();
        assertThat(roster(rules, 2000, 500, 2).backupPerParticipant).isEqualTo(heaviest);
    }

    @Test
    void fewerGpsMeanMoreDuty() {
        double last = 0;
        for (int gps = 12; gps >= 4; gps--) {
            double hours = roster(rules, 8000, 2000, gps).allHoursPerParticipant();
            assertThat(hours).isGreaterThan(last);
            last = hours;
        }
        // no roster is heavier than the heaviest: the kommune buys relief
        Roster two = roster(rules, 8000, 2000, 2);
        assertThat(two.hoursPerParticipant).isCloseTo(p.heaviestDuty() * 130.5, within(1e-9));
        assertThat(2 * two.hoursPerParticipant + two.boughtHours)
                .isCloseTo((1 - Roster.othersShare(p, 8000)) * 130.5, within(1e-9));
    }

    @Test
    void aLimitOnImposedDutyIsBought() {
        Rules limited = Changed.rules(rules, Map.of("legevaktMaxHours", 12.0));
        Roster free = roster(rules, 6000, 1500, 4);
        Roster capped = roster(limited, 6000, 1500, 4);
        assertThat(free.boughtHours).isZero();
        assertThat(capped.allHoursPerParticipant()).isCloseTo(12, within(1e-9));
        assertThat(capped.boughtHours)
                .isCloseTo(4 * (free.hoursPerParticipant - capped.hoursPerParticipant), within(1e-9));
        assertThat(4 * capped.hoursPerParticipant).isCloseTo((1 - capped.othersShare) * 130.5, within(1e-9));
    }

    @Test
    void whereNoDutyMayBeImposedAnHourOfItStillHasAPrice() {
        Rules none = Changed.rules(rules, Map.of("legevaktMaxHours", 0.0));
        Roster roster = roster(none, 6000, 1500, 4);
        assertThat(roster.hoursPerParticipant).isZero();
        Roster some = roster(rules, 6000, 1500, 12);
        BooksParameters books = ParameterDictionary.defaults().books();
        assertThat(roster.dutyPayPerHourNok(none, books)).isCloseTo(some.dutyPayPerHourNok(rules, books), within(1e-9));
    }

    @Test
    void withoutGpsOthersCarryAll() {
        Roster none = roster(rules, 3000, 700, 0);
        assertThat(none.othersShare).isEqualTo(1);
        assertThat(none.boughtHours)
                .as("what GPs would have carried has its price all the same")
                .isCloseTo((1 - Roster.othersShare(p, 3000)) * 130.5, within(1e-9));
        // what the first GP would carry
        assertThat(none.hoursPerParticipant).isCloseTo(p.heaviestDuty() * 130.5, within(1e-9));
    }

    @Test
    void participationFallsWithAgeAndSize() {
        double last = 1.1;
        for (int age = 30; age <= 70; age += 5) {
            double chance = Roster.participation(rules, p, false, age, false, 3000);
            assertThat(chance).isLessThanOrEqualTo(last);
            last = chance;
        }
        assertThat(Roster.participation(rules, p, false, 40, false, 3000))
                .isGreaterThan(Roster.participation(rules, p, false, 40, false, 100_000));
        assertThat(Roster.participation(rules, p, false, 40, true, 30_000))
                .isGreaterThan(Roster.participation(rules, p, false, 40, false, 30_000));
        double exempt = Roster.participation(rules, p, false, (int) rules.legevaktExemptionAge(), false, 3000);
        assertThat(exempt)
                .isCloseTo(
                        p.participationExempt() * Roster.participation(rules, p, false, 40, false, 3000), within(1e-9));
    }

    @Test
    void womenInLargeKommunerTakePartLeast() {
        double smallest = 1e-9;
        assertThat(Roster.participation(rules, p, true, 40, false, smallest))
                .isCloseTo(Roster.participation(rules, p, false, 40, false, smallest), within(1e-9));
        // where half of the way from small to large is gone, half of the difference is felt
        double half = p.participationMidResidents();
        double men = Roster.participation(rules, p, false, 40, false, half);
        double women = Roster.participation(rules, p, true, 40, false, half);
        assertThat(men).isCloseTo((p.participationSmall() + p.participationLarge()) / 2, within(1e-12));
        assertThat(women).isCloseTo(men * (1 + p.participationWomanLarge()) / 2, within(1e-12));
        assertThat(women).isLessThan(men);
    }
}

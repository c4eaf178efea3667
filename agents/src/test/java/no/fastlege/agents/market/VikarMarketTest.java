package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import org.junit.jupiter.api.Test;

/** Vikarer stand in where a doctor is missing, and cost more where many are wanted. */
class VikarMarketTest {
    private static final double WEEKS = 365.25 / 12 / 7;
    private static final int OSLO = SmallCountry.kommune("0301");

    @Test
    void priceRisesWithWhatIsWanted() {
        assertThat(priceAfterYears(40, 1)).isGreaterThan(priceAfterYears(10, 1));
    }

    @Test
    void priceRisesWhereVikarerHaveFewerWeeks() {
        double usual = priceAfterYears(40, 1);
        double elasticity =
                new SmallCountry(3, Map.of()).world.parameters.market().vikarPriceElasticity();
        assertThat(priceAfterYears(40, 0.8) / usual).isCloseTo(Math.pow(0.8, -elasticity), within(0.02));
    }

    @Test
    void aDoctorOnLeaveGetsAVikarWhoStaysWhileTheLeaveLasts() {
        SmallCountry country = new SmallCountry(2, Map.of("market.vikar_leave_share", 0.0));
        Doctor gp = country.gp(1, OSLO, 40);
        gp.onLeave = true;
        vikarer(country, 5);
        GpList list = country.world.lists.get(gp.list);
        run(country, SmallCountry.MONTH);
        int first = list.vikar;
        assertThat(first).isNotEqualTo(GpList.NONE);
        assertThat(country.world.doctors.get(first).kommune).isEqualTo(OSLO);
        run(country, SmallCountry.MONTH + 1);
        assertThat(list.vikar).isEqualTo(first);
        gp.onLeave = false;
        run(country, SmallCountry.MONTH + 2);
        assertThat(list.vikar).isEqualTo(GpList.NONE);
        assertThat(list.vikarWeeks).isZero();
    }

    @Test
    void noVikarKeepsMoreWeeksThanAMonthHas() {
        SmallCountry country = onLeave(4, 30, 40);
        run(country, SmallCountry.MONTH);
        double[] first = weeksByVikar(country);
        run(country, SmallCountry.MONTH + 1);
        // lists that ask at once may take the same vikar; what was too much is given up the month after
        assertThat(Arrays.stream(first).max().orElseThrow()).isGreaterThan(WEEKS);
        double[] second = weeksByVikar(country);
        for (int d = 0; d < second.length; d++) {
            if (first[d] > WEEKS) {
                assertThat(second[d]).isBetween(WEEKS / 2, WEEKS);
            }
        }
        for (int m = 2; m < 12; m++) {
            run(country, SmallCountry.MONTH + m);
        }
        double[] later = weeksByVikar(country);
        assertThat(Arrays.stream(later).max().orElseThrow()).isLessThan(WEEKS);
        assertThat(Arrays.stream(later).sum()).isGreaterThan(0.8 * 30 * 2);
    }

    @Test
    void whereEveryVikarIsBusyAListHasNone() {
        SmallCountry country = onLeave(5, 30, 3);
        for (int m = 0; m < 12; m++) {
            run(country, SmallCountry.MONTH + m);
        }
        run(country, SmallCountry.MONTH + 12);
        assertThat(Arrays.stream(weeksByVikar(country)).sum()).isBetween(2.0, 3 * WEEKS);
    }

    private static SmallCountry onLeave(int seed, int gps, int vikarer) {
        SmallCountry country = new SmallCountry(
                seed,
                Map.of(
                        "market.vikar_leave_share", 0.0,
                        "market.vikar_join_share", 0.0,
                        "market.vikar_slack_tightness", 5.0));
        for (int i = 0; i < gps; i++) {
            country.gp(i, OSLO, 40).onLeave = true;
        }
        vikarer(country, vikarer);
        return country;
    }

    private static double[] weeksByVikar(SmallCountry country) {
        double[] weeks = new double[country.world.doctors.size()];
        for (GpList list : country.world.lists) {
            if (list.vikar != GpList.NONE) {
                weeks[list.vikar] += list.vikarWeeks;
            }
        }
        return weeks;
    }

    private static double priceAfterYears(int onLeave, double weeks) {
        SmallCountry country =
                new SmallCountry(3, Map.of("market.vikar_leave_share", 0.0, "market.vikar_join_share", 0.0));
        for (int i = 0; i < onLeave; i++) {
            country.gp(i, OSLO, 40).onLeave = true;
        }
        vikarer(country, 10);
        country.world.rules = RulesWith.with(country.world.rules, "vikarWeeks", weeks);
        for (int m = 0; m < 36; m++) {
            run(country, SmallCountry.MONTH + m);
        }
        return country.world.nation.vikarPriceNok;
    }

    private static void vikarer(SmallCountry country, int number) {
        for (int i = 0; i < number; i++) {
            country.outside(10_000 + i, OSLO).status = DoctorStatus.VIKAR;
        }
    }

    private static void run(SmallCountry country, int month) {
        new VikarMarket(country.world, month).run(new Workforce(country.world, month));
    }
}

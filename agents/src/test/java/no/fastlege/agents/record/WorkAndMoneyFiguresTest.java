package no.fastlege.agents.record;

import static no.fastlege.agents.record.TinyNorway.OSLO;
import static no.fastlege.agents.record.TinyNorway.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.YearSum;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Hours, income, capitation. */
class WorkAndMoneyFiguresTest {
    private final TinyNorway norway = new TinyNorway();

    @Test
    void hoursWithAndWithoutWeights() {
        Doctor gp = norway.gp(OSLO, 1, 5);
        gp.monthsThisYear = 6;
        gp.year[YearSum.HOURS_OFFICE] = 6 * 30.0;
        gp.year[YearSum.HOURS_STANDBY] = 6 * 8.0;
        gp.year[YearSum.HOURS_BACKUP] = 6 * 7.0;
        gp.year[YearSum.HOURS_PRESENCE] = 6 * 5.0;
        norway.gp(OSLO, 1, 5);

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "hours_per_week")).isEqualTo(50);
        assertThat(value(figures, "hours_per_week_weighted")).isCloseTo(30 + 2 + 1 + 5, within(1e-9));
        assertThat(value(figures, "office_hours_share", "contract", "naeringsdrift"))
                .isCloseTo(0.6, within(1e-12));
        assertThat(value(figures, "hours_per_week", "contract", "fastlonn"))
                .as("nobody")
                .isNaN();
    }

    @Test
    void incomeByListLengthOfThoseSelfEmployedAllYear() {
        earn(norway.gp(OSLO, 749, 900), 12, 1_400_000, 300_000);
        earn(norway.gp(OSLO, 750, 900), 12, 2_000_000, 500_000);
        earn(norway.gp(OSLO, 750, 900), 11, 9_000_000, 0);
        Doctor salaried = norway.gp(OSLO, 700, 900);
        norway.world.lists.get(salaried.list).contract = Contract.FASTLONN;
        earn(salaried, 12, 9_000_000, 0);

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "practice_net_income", "list_length", "0-749"))
                .isEqualTo(1_100);
        assertThat(value(figures, "practice_net_income", "list_length", "750-999"))
                .isEqualTo(1_500);
        assertThat(value(figures, "side_wage_income", "list_length", "0-749")).isEqualTo(100);
        double hospital =
                norway.world.calendar.inForce(TinyNorway.FIRST_DECEMBER).hospitalIncomeNok();
        assertThat(value(figures, "self_employed_income_premium")).isCloseTo(1_400_000.0 / hospital - 1, within(1e-12));
    }

    @Test
    void aWishForFewerPlacesCountsToTheNearestTen() {
        norway.gp(OSLO, 4, 1000).wishCap = 995;
        norway.gp(OSLO, 4, 1000).wishCap = 996;
        norway.gp(OSLO, 4, 1000).wishCap = 1_200;
        norway.gp(OSLO, 4, 1000);

        assertThat(value(norway.start().december(), "wish_lower_cap_share"))
                .as("one of three who have formed a wish")
                .isCloseTo(1.0 / 3.0, within(1e-12));
    }

    private static void earn(Doctor gp, int months, double fees, double costs) {
        gp.monthsThisYear = months;
        gp.year[YearSum.FEES] = fees;
        gp.year[YearSum.COSTS] = costs;
        gp.year[YearSum.LEGEVAKT] = 100_000;
    }

    @Test
    void decembersCapitationIsSplitIntoItsParts() {
        int december = Months.of(2024, 12);
        Doctor woman = norway.take(norway.doctor(true, 40), norway.list(OSLO, 10, 20), Months.of(2015, 1));
        GpList list = norway.world.lists.get(woman.list);
        list.membersLowEducation = 4;
        list.membersUncentral = 2;
        list.capitationNok = 1_000.0;
        list.grunntilskuddNok = 100.0;
        list.utjamningNok = 50.0;
        GpList vacant = norway.list(OSLO, 5, 10);
        vacant.capitationNok = 500.0;

        norway.phase.run(december);

        Map<FigureKey, Double> figures = norway.figures();
        double education = 4 * norway.world.calendar.inForce(december).educationSupplementNok() / 12;
        double centrality = 2 * norway.world.calendar.inForce(december).centralitySupplementNok() / 12;
        assertThat(of2024(figures, "education_supplement")).isCloseTo(education / 10, within(1e-9));
        assertThat(of2024(figures, "centrality_supplement")).isCloseTo(centrality / 10, within(1e-9));
        assertThat(of2024(figures, "grunntilskudd")).isEqualTo(10);
        assertThat(of2024(figures, "patient")).isCloseTo((850 - education - centrality) / 10, within(1e-9));
        assertThat(of2024(figures, "total")).isEqualTo(95);
        assertThat(figures.get(FigureKey.national("capitation_per_resident", 2024)))
                .as("a year's, without grunntilskudd and utjamningstilskudd, lists with a doctor alone")
                .isEqualTo(850.0 * 12 / 10);
        assertThat(figures.get(FigureKey.national("capitation_december_total", 2024)))
                .isEqualTo(950e-6);
    }

    private static double of2024(Map<FigureKey, Double> figures, String part) {
        return figures.get(new FigureKey("capitation_per_resident_december_" + part, "2024", "doctor_sex", "kvinne"));
    }

    @Test
    void growthComparesTheDecemberPayments() {
        GpList list = norway.world.lists.get(norway.gp(OSLO, 10, 20).list);
        list.capitationNok = 1_000.0;
        norway.start();
        list.capitationNok = 1_280.0;

        Map<FigureKey, Double> figures = norway.december();

        double prices = norway.world.calendar.inForce(TinyNorway.FIRST_DECEMBER).consumerPriceIndex()
                / norway.world.calendar.inForce(TinyNorway.START).consumerPriceIndex();
        assertThat(value(figures, "capitation_growth")).isCloseTo(0.28, within(1e-12));
        assertThat(value(figures, "capitation_growth_real")).isCloseTo(1.28 / prices - 1, within(1e-12));
    }
}

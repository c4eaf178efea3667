package no.fastlege.agents.record;

import static no.fastlege.agents.record.TinyNorway.OSLO;
import static no.fastlege.agents.record.TinyNorway.VADSO;
import static no.fastlege.agents.record.TinyNorway.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Entrants, leavers, stayers, turnover and caps between two 31 Decembers. */
class FlowFiguresTest {
    private static final int JUNE = Months.of(2017, 6);

    private final TinyNorway norway = new TinyNorway();

    @Test
    void entrantsLeaversAndStayersCompareTwoDecembers() {
        norway.gp(OSLO, 4, 10);
        Doctor leaver = norway.gp(OSLO, 4, 20);
        Doctor breaksAndReturns = norway.gp(OSLO, 4, 30);
        norway.start();
        GpList freed = norway.world.lists.get(leaver.list);
        norway.leave(leaver, JUNE);
        Doctor entrant = norway.take(norway.doctor(true, 33), freed, JUNE + 2);
        entrant.specialist = true;
        freed.cap = 12;
        GpList own = norway.world.lists.get(breaksAndReturns.list);
        norway.leave(breaksAndReturns, JUNE);
        norway.take(breaksAndReturns, own, JUNE + 3);
        own.cap = 25;

        Map<FigureKey, Double> figures = norway.december();

        assertThat(value(figures, "entrants")).isEqualTo(1);
        assertThat(value(figures, "leavers")).isEqualTo(1);
        assertThat(value(figures, "stayers"))
                .as("a break within the year is no exit")
                .isEqualTo(2);
        assertThat(value(figures, "leaver_rate")).isCloseTo(1.0 / 3.0, within(1e-12));
        assertThat(value(figures, "leaver_mean_age")).as("in June").isEqualTo(50);
        assertThat(value(figures, "entrant_specialist_share")).isEqualTo(1);
        assertThat(value(figures, "entrants_share", "sentralitet_class", "1")).isEqualTo(1);
        assertThat(value(figures, "entrants_share", "sentralitet_class", "5")).isZero();
        assertThat(value(figures, "list_cap_entrants")).isEqualTo(12);
        assertThat(value(figures, "list_cap_mean_entrants")).isEqualTo(12);
        assertThat(value(figures, "list_cap_leavers")).isEqualTo(20);
        assertThat(value(figures, "list_cap_change_stayers")).isEqualTo(-5);
        assertThat(value(figures, "list_length_mean_entrants")).isEqualTo(4);
        double capsBefore = 10 + 20 + 30;
        assertThat(value(figures, "list_cap_total"))
                .as("stock = stock before + in - out + change")
                .isEqualTo(capsBefore + 12 - 20 - 5);
    }

    @Test
    void aDoctorWhoseListsAreEmptyIsNoGpYet() {
        Doctor waits = norway.gp(OSLO, 0, 10);
        norway.gp(OSLO, 1, 10);
        norway.start();
        norway.join(norway.resident(OSLO, 20), norway.world.lists.get(waits.list));

        Map<FigureKey, Double> figures = norway.december();

        assertThat(value(figures, "gp_count")).isEqualTo(2);
        assertThat(value(figures, "entrants")).isEqualTo(1);
    }

    @Test
    void turnoverCountsLeavingTheSchemeAndGoingToAnotherKommune() {
        norway.gp(VADSO, 1, 5);
        Doctor leaves = norway.gp(VADSO, 1, 5);
        Doctor goesToOslo = norway.gp(VADSO, 1, 5);
        Doctor changesList = norway.gp(VADSO, 1, 5);
        norway.gp(OSLO, 1, 5);
        norway.start();
        norway.leave(leaves, JUNE);
        norway.leave(goesToOslo, JUNE);
        norway.take(goesToOslo, norway.list(OSLO, 1, 5), JUNE);
        norway.leave(changesList, JUNE);
        norway.take(changesList, norway.list(VADSO, 1, 5), JUNE);

        Map<FigureKey, Double> figures = norway.december();

        String vadso = TinyNorway.COUNTRY.kommune(VADSO).ptbGroup().label();
        String oslo = TinyNorway.COUNTRY.kommune(OSLO).ptbGroup().label();
        assertThat(value(figures, "turnover_rate", "ptb_group", vadso)).isEqualTo(0.5);
        assertThat(value(figures, "turnover_rate", "ptb_group", oslo)).isZero();
        assertThat(value(figures, "leavers"))
                .as("who went to Oslo stayed in the scheme")
                .isEqualTo(1);
    }

    @Test
    void withoutARecordedStartTheFirstYearHasNoFlows() {
        norway.gp(OSLO, 1, 5);

        Map<FigureKey, Double> figures = norway.december();

        assertThat(figures.keySet())
                .noneMatch(key ->
                        key.figureId().equals("entrants") || key.figureId().equals("turnover_rate"));
        assertThat(value(figures, "gp_count")).isEqualTo(1);
    }

    @Test
    void theNextYearComparesItselfWithThisOne() {
        Doctor gp = norway.gp(OSLO, 1, 5);
        norway.gp(OSLO, 1, 5);
        norway.start().december();
        norway.leave(gp, Months.of(2018, 4));

        norway.phase.run(Months.of(2018, 12));

        Map<FigureKey, Double> figures = norway.figures();
        assertThat(figures.get(FigureKey.national("leavers", 2017))).isZero();
        assertThat(figures.get(FigureKey.national("leavers", 2018))).isEqualTo(1);
    }

    @Test
    void agesOfAgreementsAreTakenAtTheYearsEnd() {
        norway.take(norway.doctor(false, 40), norway.list(OSLO, 1, 5), Months.of(2017, 1));
        norway.take(norway.doctor(false, 40), norway.list(OSLO, 1, 5), Months.of(2008, 1));
        norway.take(norway.doctor(false, 40), norway.list(OSLO, 1, 5), Months.of(2014, 1));
        norway.start();

        assertThat(value(norway.december(), "agreement_age_median")).isEqualTo(4);
    }

    @Test
    void constantHazardGivesTheMedianOfTheGeometricLaw() {
        for (int percent : new int[] {5, 10, 25}) {
            AgreementTable table = new AgreementTable();
            for (int age = 0; age < 60; age++) {
                for (int i = 0; i < 100; i++) {
                    table.add(age, i < percent);
                }
            }
            double expected = Math.log(0.5) / Math.log(1 - percent / 100.0);
            assertThat(table.median()).as("hazard %d %%", percent).isCloseTo(expected, within(1e-9));
        }
        assertThat(new AgreementTable().median()).isNaN();
    }
}

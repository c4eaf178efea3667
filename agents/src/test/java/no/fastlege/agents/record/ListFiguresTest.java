package no.fastlege.agents.record;

import static no.fastlege.agents.record.TinyNorway.OSLO;
import static no.fastlege.agents.record.TinyNorway.VADSO;
import static no.fastlege.agents.record.TinyNorway.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Lists, lengths, open lists, contracts, vikarer and queues at a 31 December. */
class ListFiguresTest {
    private final TinyNorway norway = new TinyNorway();

    @Test
    void perGpAndPerListAreTwoFigures() {
        Doctor two = norway.gp(OSLO, 4, 10);
        norway.take(two, norway.list(OSLO, 2, 10), Months.of(2015, 1));
        norway.gp(VADSO, 6, 10);
        norway.list(VADSO, 5, 10);

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "gp_count")).isEqualTo(2);
        assertThat(value(figures, "lists_with_gp")).isEqualTo(3);
        assertThat(value(figures, "lists_without_gp")).isEqualTo(1);
        assertThat(value(figures, "lists_total")).isEqualTo(4);
        assertThat(value(figures, "lists_without_gp_share")).isEqualTo(0.25);
        assertThat(value(figures, "residents_with_gp")).isEqualTo(12);
        assertThat(value(figures, "residents_without_gp")).isEqualTo(5);
        assertThat(value(figures, "list_cap_total"))
                .as("caps of lists with a doctor alone")
                .isEqualTo(30);
        assertThat(value(figures, "list_length_mean")).isEqualTo(6);
        assertThat(value(figures, "list_length_mean_per_list")).isEqualTo(4);
        assertThat(value(figures, "list_length_median")).isEqualTo(4);
        assertThat(value(figures, "residents_per_gp")).isEqualTo(8.5);
        assertThat(value(figures, "list_length_mean_fylke", "fylke", "Oslo")).isEqualTo(3);
        assertThat(value(figures, "list_length_mean_fylke", "fylke", "Finnmark"))
                .isEqualTo(6);
    }

    @Test
    void openListsAreCountedAmongListsWithADoctorLockedOrNot() {
        norway.gp(OSLO, 2, 3);
        Doctor locked = norway.gp(OSLO, 2, 6);
        norway.world.lists.get(locked.list).locked = true;
        norway.gp(OSLO, 2, 2);
        norway.gp(OSLO, 3, 2);
        norway.list(OSLO, 1, 10);

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "open_list_share")).isEqualTo(0.5);
        assertThat(value(figures, "locked_list_gap")).isEqualTo(4);
        assertThat(value(figures, "kommuner_without_open_list")).isEqualTo(356);
    }

    @Test
    void noListIsLockedOnceLocksAreVoid() {
        Doctor locked = norway.gp(OSLO, 2, 6);
        norway.world.lists.get(locked.list).locked = true;
        norway.start();
        norway.world.rules = RulesWith.with(norway.world.rules, "lockingAllowed", 0);

        assertThat(value(norway.december(), "locked_list_gap")).isZero();
    }

    @Test
    void realChoiceIsAnOpenListOfAWomanAndOfAMan() {
        norway.take(norway.doctor(true, 40), norway.list(OSLO, 3, 4), Months.of(2015, 1));
        norway.gp(OSLO, 3, 4);
        norway.take(norway.doctor(true, 40), norway.list(VADSO, 2, 2), Months.of(2015, 1));
        norway.gp(VADSO, 4, 9);

        assertThat(value(norway.start().december(), "choice_of_sex_share")).isEqualTo(0.5);
    }

    @Test
    void aLockedListIsNoChoice() {
        norway.take(norway.doctor(true, 40), norway.list(OSLO, 3, 4), Months.of(2015, 1));
        Doctor man = norway.gp(OSLO, 3, 4);
        norway.gp(VADSO, 6, 9);
        norway.world.lists.get(man.list).locked = true;

        assertThat(value(norway.start().december(), "choice_of_sex_share")).isZero();
    }

    @Test
    void contractsBySizeOfTheKommuneAtTheYearsEnd() {
        Doctor salaried = norway.gp(VADSO, 2, 5);
        norway.world.lists.get(salaried.list).contract = Contract.FASTLONN;
        norway.gp(VADSO, 2, 5);
        norway.gp(OSLO, 2, 5);
        norway.list(OSLO, 1, 5).contract = Contract.FASTLONN_BONUS;
        norway.list(OSLO, 0, 5).contract = Contract.FASTLONN_BONUS;
        norway.world.kommuner.get(OSLO).residents = 100_000;
        norway.world.kommuner.get(VADSO).residents = 4_999;
        norway.start();
        norway.world.kommuner.get(VADSO).residents = 5_000;

        Map<FigureKey, Double> figures = norway.december();

        assertThat(value(figures, "contract_share_fastlonn")).isCloseTo(1.0 / 3.0, within(1e-12));
        assertThat(value(figures, "contract_share_fastlonn", "kommune_size", "5000-10000"))
                .as("lower bound inclusive, size of 31 December")
                .isEqualTo(0.5);
        assertThat(value(figures, "contract_share_fastlonn", "kommune_size", "0-5000"))
                .isNaN();
        assertThat(value(figures, "contract_share_naeringsdrift", "kommune_size", "100000+"))
                .isEqualTo(1);
        assertThat(value(figures, "lists_with_gp", "kommune_size", "5000-10000"))
                .isEqualTo(2);
        assertThat(value(figures, "salaried_share")).isCloseTo(1.0 / 3.0, within(1e-12));
        assertThat(value(figures, "lists_salaried"))
                .as("vacant ones included, advertised posts without residents not")
                .isEqualTo(2);
        assertThat(value(figures, "lists_self_employed")).isEqualTo(2);
    }

    @Test
    void vikarerOnListsWithAndWithoutADoctor() {
        Doctor gp = norway.gp(OSLO, 2, 5);
        norway.gp(OSLO, 2, 5);
        GpList vacant = norway.list(OSLO, 2, 5);
        vacant.vacantSince = Months.of(2016, 12);
        norway.list(OSLO, 2, 5).vacantSince = Months.of(2017, 1);
        norway.world.lists.get(gp.list).vikar = 1;
        vacant.vikar = 1;

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "gps_with_vikar")).isEqualTo(1);
        assertThat(value(figures, "lists_with_vikar")).isEqualTo(2);
        assertThat(value(figures, "vikar_list_share")).isEqualTo(0.5);
        assertThat(value(figures, "vikar_on_vacant_list_share")).isEqualTo(0.5);
        assertThat(value(figures, "lists_vacant_over_a_year"))
                .as("twelve whole months")
                .isEqualTo(1);
    }

    @Test
    void whoWaitsElsewhereThanGpAndHome() {
        GpList oslo = norway.world.lists.get(norway.gp(OSLO, 1, 5).list);
        GpList vadso = norway.world.lists.get(norway.gp(VADSO, 2, 5).list);
        int livesInVadso = norway.world.residents.membership().member(vadso.id, 0);
        int movedToOslo = norway.resident(OSLO, 30);
        norway.join(movedToOslo, vadso);
        int stays = norway.world.residents.membership().member(oslo.id, 0);
        for (int row : new int[] {livesInVadso, movedToOslo, stays}) {
            norway.world.residents.joinQueue(row, oslo.id, TinyNorway.START);
        }

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "waiting_list")).isEqualTo(3);
        assertThat(value(figures, "waiting_list_other_kommune_than_gp_share")).isCloseTo(2.0 / 3.0, within(1e-12));
        assertThat(value(figures, "waiting_list_other_kommune_than_home_share")).isCloseTo(1.0 / 3.0, within(1e-12));
    }

    @Test
    void monthlyStocksStandUnderTheirMonthAndDatedOnesUnderTheirDate() {
        norway.gp(OSLO, 2, 5);
        norway.list(OSLO, 3, 5);
        norway.start();
        for (int month = Months.of(2017, 1); month <= Months.of(2017, 9); month++) {
            norway.phase.run(month);
        }

        Map<FigureKey, Double> figures = norway.figures();

        assertThat(figures).containsEntry(new FigureKey("gp_count", "2017-04", "national", "Norge"), 1.0);
        assertThat(figures).containsEntry(new FigureKey("gp_count_quarter", "2017", "quarter", "Q3"), 1.0);
        assertThat(figures)
                .containsEntry(new FigureKey("residents_without_gp_dated", "2017", "date", "2017-05-01"), 3.0);
        assertThat(figures)
                .containsEntry(new FigureKey("residents_without_gp_dated", "2017", "date", "2017-09-30"), 3.0);
        assertThat(figures).containsEntry(new FigureKey("waiting_list_september", "2017", "national", "Norge"), 0.0);
        assertThat(figures).containsEntry(new FigureKey("list_length_median", "2017-09", "national", "Norge"), 2.0);
        assertThat(figures).doesNotContainKey(FigureKey.national("gp_count", 2017));
    }
}

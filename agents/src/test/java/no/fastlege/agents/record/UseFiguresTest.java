package no.fastlege.agents.record;

import static no.fastlege.agents.record.TinyNorway.OSLO;
import static no.fastlege.agents.record.TinyNorway.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.Test;

/** Consultations, shares of users, and the fast count of users against a slow twin. */
class UseFiguresTest {
    @Test
    void ratesByAgePerResidentYearAndNationallyAndBySexPerResident() {
        TinyNorway norway = new TinyNorway();
        norway.gp(OSLO, 4, 10);
        MonthUse use = norway.world.use;
        use.consultations[1][0] = 30;
        use.consultations[0][8] = 10;
        use.legevakt[1][0] = 4;
        use.electronic[1][0] = 6;
        use.personMonths[1][0] = 12 * 10;
        use.personMonths[0][8] = 12 * 5;
        use.residentsAtYearEnd[1] = 10;
        use.residentsAtYearEnd[0] = 5;
        use.ownDoctor = 24;
        use.ownVikar = 4;
        use.anyLegevakt = 1;

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "consultations_gp")).isCloseTo(40e-6, within(1e-15));
        assertThat(value(figures, "consultations_all")).isCloseTo(44e-6, within(1e-15));
        assertThat(value(figures, "consultations_gp_per_resident")).isEqualTo(10);
        assertThat(value(figures, "consultations_gp_per_resident", "age", "0-5"))
                .isEqualTo(3);
        assertThat(value(figures, "consultations_gp_per_resident", "resident_sex", "mann"))
                .isEqualTo(2);
        assertThat(value(figures, "consultations_legevakt_per_resident", "resident_sex", "kvinne"))
                .isEqualTo(0.4);
        assertThat(value(figures, "physical_consultations_per_resident")).isEqualTo(8.5);
        assertThat(value(figures, "activity_consultations_per_gp")).isEqualTo(34);
        assertThat(value(figures, "econsultation_share", "age", "0-19")).isEqualTo(0.2);
        assertThat(value(figures, "econsultation_share", "age", "80+")).isZero();
        assertThat(value(figures, "own_gp_consultation_share")).isEqualTo(0.6);
        assertThat(value(figures, "vikar_activity_share")).isEqualTo(0.1);
        assertThat(value(figures, "any_legevakt_share")).isEqualTo(0.25);
    }

    @Test
    void continuityByFylkeAndForDistrictsAndVacantLists() {
        TinyNorway norway = new TinyNorway();
        GpList oslo = norway.world.lists.get(norway.gp(OSLO, 1, 5).list);
        GpList vadso = norway.world.lists.get(norway.gp(TinyNorway.VADSO, 1, 5).list);
        GpList vacant = norway.list(OSLO, 1, 5);
        for (GpList list : norway.world.lists) {
            list.consultationsAsked = 100;
            list.consultationsOwn = 80;
        }
        vadso.vikarWeeks = 100;
        vacant.consultationsOwn = 50;
        oslo.vikarWeeks = 0.5 * 365.25 / 12 / 7;

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(value(figures, "own_gp_consultation_share", "fylke", "Oslo")).isCloseTo(40.0 / 200, within(1e-12));
        assertThat(value(figures, "own_gp_consultation_share", "fylke", "Finnmark"))
                .isZero();
        assertThat(value(figures, "own_gp_consultation_share", "list", "without_gp_or_district"))
                .isEqualTo(50.0 / 200);
    }

    @Test
    void fastCountOfUsersEqualsASlowTwin() {
        TinyNorway norway = new TinyNorway(1, 3);
        Residents residents = norway.world.residents;
        long salt = 11;
        for (int i = 0; i < 40_000; i++) {
            int row = norway.resident(i % 357, (int) Long.remainderUnsigned(Draws.bits(salt, i), 104));
            residents.usesThisYear()[row] = (byte) Long.remainderUnsigned(Draws.bits(salt + 1, i), 9);
        }
        for (int row = 0; row < 40_000; row += 7) {
            residents.remove(row);
        }
        int month = TinyNorway.FIRST_DECEMBER;

        UseShares fast = UseShares.count(norway.world, month);

        long[] all = new long[MonthUse.AGE_GROUPS];
        long[] any = new long[MonthUse.AGE_GROUPS];
        long[] five = new long[MonthUse.AGE_GROUPS];
        for (int row = 0; row < residents.rows(); row++) {
            if (residents.present(row)) {
                int g = MonthUse.ageGroup(residents.age(row, month));
                all[g]++;
                any[g] += residents.usesThisYear()[row] >= 1 ? 1 : 0;
                five[g] += residents.usesThisYear()[row] >= 5 ? 1 : 0;
            }
        }
        assertThat(fast.residents()).as("salt %d", salt).isEqualTo(all);
        assertThat(fast.any()).isEqualTo(any);
        assertThat(fast.fivePlus()).isEqualTo(five);
    }
}

package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a post is worth responds as it must. */
class BooksTest {
    private static final int PLACE = 20;
    private final TinyWorld t =
            new TinyWorld(11, Map.of("books.participation_small", 1.0, "books.participation_large", 1.0));
    private final Doctor applicant = t.doctor(1, DoctorStatus.OUTSIDE, 31);

    BooksTest() {
        for (int i = 0; i < 6; i++) {
            t.list(50 + i, PLACE, 1000, Contract.NAERINGSDRIFT);
        }
        t.world.kommuner.get(PLACE).legevaktConsultations = 200;
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
    }

    private double income(Contract contract, double length) {
        return Books.dayIncomeNok(t.world, PLACE, contract, length, 1000, 0);
    }

    private double hours(Contract contract, double length) {
        return Books.dayHours(t.world, PLACE, contract, length);
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void moreCapitationMoreIncome(Contract contract) {
        double before = income(contract, 900);
        t.change("capitationBelowKinkNok", t.rules().capitationBelowKinkNok() + 100);
        assertThat(income(contract, 900)).isGreaterThan(before);
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void longerListsBringMoreIncomeAndMoreHours(Contract contract) {
        for (int length = 600; length < 1800; length += 200) {
            if (length >= 1000) { // below, the kommune's own work and pay give way
                assertThat(income(contract, length + 200)).isGreaterThan(income(contract, length));
            }
            assertThat(hours(contract, length + 200)).isGreaterThan(hours(contract, length));
        }
    }

    @Test
    void extraPayAlisAndExemptionCount() {
        double offered = Books.dayIncomeNok(t.world, PLACE, Contract.NAERINGSDRIFT, 900, 1000, 100_000);
        assertThat(offered).isCloseTo(income(Contract.NAERINGSDRIFT, 900) + 100_000, within(1e-6));
        GpList list = t.world.lists.get(0);
        Doctor gp = t.doctorOf(list);
        double plain = Books.incomeAtLength(t.world, list, 900, gp, TinyWorld.MONTH);
        double weighted = Books.hoursAtLength(t.world, list, 900, gp, TinyWorld.MONTH);
        list.extraNokPerYear = 100_000;
        assertThat(Books.incomeAtLength(t.world, list, 900, gp, TinyWorld.MONTH))
                .isCloseTo(plain + 100_000, within(1e-6));
        gp.legevaktExempt = true;
        double exempt = Books.incomeAtLength(t.world, list, 900, gp, TinyWorld.MONTH);
        assertThat(exempt).isLessThan(plain + 100_000);
        assertThat(Books.hoursAtLength(t.world, list, 900, gp, TinyWorld.MONTH)).isLessThan(weighted);
        t.change("alisSubsidyNok", 400_000);
        gp.alis = true;
        assertThat(Books.incomeAtLength(t.world, list, 900, gp, TinyWorld.MONTH))
                .isGreaterThan(exempt);
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void vaccinationTakesItsHoursAndPaysNoWage(Contract contract) {
        double hours = hours(contract, 900);
        double income = income(contract, 900);
        t.change("vaccinationHours", 2.5);
        assertThat(hours(contract, 900)).isCloseTo(hours + 2.5, within(1e-9));
        assertThat(income(contract, 900)).isEqualTo(income);
    }

    @Test
    void fewerColleaguesMeanMoreDuty() {
        double before =
                Books.legevaktFrequency(t.world, PLACE, Contract.NAERINGSDRIFT, false, applicant, TinyWorld.MONTH);
        assertThat(before).isPositive();
        for (int i = 0; i < 3; i++) {
            GpList list = t.world.lists.get(i);
            t.doctorOf(list).list = Doctor.NONE;
            list.doctor = GpList.NONE;
        }
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        double after =
                Books.legevaktFrequency(t.world, PLACE, Contract.NAERINGSDRIFT, false, applicant, TinyWorld.MONTH);
        assertThat(after).isGreaterThan(before);
        // the applicant is counted in: six GPs become seven, three become four
        assertThat(after / before).isCloseTo(7.0 / 4.0, within(1e-9));
    }
}

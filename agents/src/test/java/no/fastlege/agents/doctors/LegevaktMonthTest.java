package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.Nation;
import no.fastlege.agents.world.World;
import org.junit.jupiter.api.Test;

/** A month of legevakt in one district of two kommuner, its kroner by hand. */
class LegevaktMonthTest {
    private static final int LARGE = 20;
    private static final int SMALL = TinyWorld.COUNTRY.kommuner().size() - 1;

    private final TinyWorld t = new TinyWorld(
            11,
            Map.of(
                    "books.participation_small", 1.0,
                    "books.participation_large", 1.0,
                    "books.participation_woman_large", 1.0,
                    "books.others_share_small", 0.2,
                    "books.others_share_large", 0.2,
                    "books.heaviest_duty", 0.5,
                    "books.backup_posts", 1.0));
    private final World world = t.world;
    private final Ledger ledger = new Ledger();

    /** Two GPs, 12 000 and 4 000 residents, 150 and 30 consultations in the month. */
    private District month(double mostHours) {
        world.districts.get(LARGE).kommuner = new int[] {LARGE, SMALL};
        world.districts.remove(SMALL);
        world.districtOf[SMALL] = LARGE;
        world.kommuner.get(LARGE).residents = 12_000;
        world.kommuner.get(SMALL).residents = 4_000;
        world.kommuner.get(LARGE).legevaktConsultations = 150;
        world.kommuner.get(SMALL).legevaktConsultations = 30;
        t.change("legevaktMaxHours", mostHours);
        t.list(50, LARGE, 1000, Contract.NAERINGSDRIFT);
        t.list(51, SMALL, 1000, Contract.NAERINGSDRIFT);
        List<Doctor> atWork = new ArrayList<>(world.doctors);
        new LegevaktMonth(world, ledger, atWork).run(TinyWorld.MONTH);
        return world.districts.get(LARGE);
    }

    @Test
    void dutyPayAndFeesAreTheParticipantsAndTheKommunerShareByResidents() {
        District d = month(1e9);
        LegevaktParameters p = world.parameters.books().legevakt();
        double prices = PracticePay.prices(t.rules(), world.parameters.books());
        double weeks = Roster.WEEKS_PER_YEAR / 12;
        double hours = p.dutyHoursPerWeek();
        assertThat(d.gps).isEqualTo(2);
        assertThat(d.posts).isEqualTo(1);
        assertThat(d.hoursPerParticipant).isCloseTo(0.4 * hours, within(1e-9));

        double present = 180 / weeks / hours / p.presenceConsultationsPerHour();
        assertThat(d.presenceShare).isCloseTo(present, within(1e-9));
        double backup = p.backupPosts() * (1 - present) + p.backupPostsPresence() * present;
        double dutyPay = (present * p.presenceNokPerHour() + (1 - present + backup) * p.standbyNokPerHour()) * prices;
        double fees = 180 * t.rules().feePerLegevaktConsultationNok();
        double paidHours = hours * weeks;
        assertThat(d.payPerHourNok).isCloseTo(dutyPay + fees / paidHours, within(1e-6));

        double cost = dutyPay * paidHours + p.legevaktFixedNokPerResident() * prices * 16_000 / 12;
        Nation nation = world.nation;
        assertThat(nation.legevaktFeesYearNok).isCloseTo(fees, within(1e-6));
        double others = 0;
        for (int k = 0; k < world.kommuner.size(); k++) {
            others += k == LARGE || k == SMALL ? 0 : world.kommuner.get(k).legevaktNok;
        }
        assertThat(nation.kommuneLegevaktYearNok - others).isCloseTo(cost, within(1e-3));
        assertThat(world.kommuner.get(LARGE).legevaktNok).isCloseTo(0.75 * cost, within(1e-6));
        assertThat(world.kommuner.get(SMALL).legevaktNok).isCloseTo(0.25 * cost, within(1e-6));
        assertThat(world.kommuner.get(SMALL).legevaktHoursPerDoctor)
                .isCloseTo((1 + backup) * d.hoursPerParticipant, within(1e-9));

        Doctor gp = world.doctors.get(1);
        assertThat(gp.hoursLegevaktPresence).isCloseTo(present * d.hoursPerParticipant, within(1e-9));
        assertThat(gp.hoursLegevaktStandby).isCloseTo((1 - present) * d.hoursPerParticipant, within(1e-9));
        assertThat(gp.hoursLegevaktBackup).isCloseTo(backup * d.hoursPerParticipant, within(1e-9));
        assertThat(gp.legevaktNok).isCloseTo(d.hoursPerParticipant * weeks * d.payPerHourNok, within(1e-6));
        ledger.close(world.doctors, nation);
        assertThat(nation.paidYearNok[Ledger.PATIENTS])
                .isCloseTo(fees * t.rules().patientFeeShare(), within(1e-6));
    }

    @Test
    void hoursBeyondWhatMayBeImposedAreBoughtAtAVikarsPrice() {
        double free = new LegevaktMonthTest().cost(1e9);
        District d = month(12.0);
        LegevaktParameters p = world.parameters.books().legevakt();
        double weeks = Roster.WEEKS_PER_YEAR / 12;
        assertThat(d.hoursPerParticipant + d.backupHoursPerParticipant).isCloseTo(12, within(1e-9));
        double bought = 2 * (0.4 * p.dutyHoursPerWeek() - d.hoursPerParticipant);
        double weighted = d.presenceShare + (1 - d.presenceShare) / 4;
        // a vikar's week of 50 000 kroner has 37.5 hours
        double price = bought * weeks * weighted * 50_000 / 37.5;
        assertThat(world.kommuner.get(LARGE).legevaktNok / 0.75 - free).isCloseTo(price, within(1e-3));
    }

    private double cost(double mostHours) {
        month(mostHours);
        return world.kommuner.get(LARGE).legevaktNok / 0.75;
    }
}

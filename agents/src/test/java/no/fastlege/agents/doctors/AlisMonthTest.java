package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.KommuneState;
import org.junit.jupiter.api.Test;

/** The month's ALIS kroner, by hand: 600 000 a year at most, 900 000 in the least central kommuner. */
class AlisMonthTest {
    private final TinyWorld t = new TinyWorld(
            5,
            Map.of(
                    "books.alis_paid_share", 0.8,
                    "books.alis_doctor_share", 0.5,
                    "books.alis_kommune_share", 0.25));
    private final Ledger ledger = new Ledger();

    private void run(double national) {
        t.change("nationalAlis", national);
        t.change("alisSubsidyNok", 600_000);
        t.change("alisRemoteSubsidyNok", 900_000);
        t.world.doctors.forEach(d -> d.salaryNok = 0);
        new AlisMonth(t.world, ledger, List.copyOf(t.world.doctors)).run();
    }

    private static int ofClass(boolean leastCentral) {
        return TinyWorld.COUNTRY.kommuner().stream()
                .filter(k -> (k.sentralitetClass() == 6) == leastCentral)
                .findFirst()
                .orElseThrow()
                .index();
    }

    @Test
    void theSelfEmployedGetTheirPartAndTheStatePaysMoreFarOut() {
        int remote = ofClass(true);
        int central = ofClass(false);
        Doctor far = t.doctorOf(t.list(1, remote, 800, Contract.NAERINGSDRIFT));
        Doctor near = t.doctorOf(t.list(2, central, 800, Contract.NAERINGSDRIFT_8_2));
        Doctor salaried = t.doctorOf(t.list(3, central, 800, Contract.FASTLONN));
        Doctor vikar = t.doctor(4, DoctorStatus.VIKAR, 33);
        vikar.kommune = Doctor.NONE;
        t.world.doctors.forEach(d -> d.alis = true);
        Doctor without = t.doctorOf(t.list(5, central, 800, Contract.NAERINGSDRIFT));
        run(1.0);
        assertThat(far.salaryNok).isCloseTo(0.5 * 0.8 * 900_000 / 12, within(1e-6));
        assertThat(near.salaryNok).isCloseTo(0.5 * 0.8 * 600_000 / 12, within(1e-6));
        assertThat(List.of(salaried.salaryNok, vikar.salaryNok, without.salaryNok))
                .containsOnly(0.0);
        double state = 0.8 * (900_000 + 3 * 600_000) / 12.0;
        assertThat(t.world.nation.alisYearNok).isCloseTo(state, within(1e-6));
        assertThat(t.world.kommuner).allMatch(k -> k.ownMeasuresNok == 0);
        // the state pays the kommuner, and they the doctors
        ledger.close(t.world.doctors, t.world.nation);
        assertThat(t.world.nation.paidYearNok[Ledger.STATE]).isCloseTo(state, within(1e-6));
        assertThat(t.world.nation.receivedYearNok[Ledger.DOCTORS]).isCloseTo(50_000, within(1e-6));
    }

    @Test
    void beforeTheNationalSchemeKommunerBoreAPart() {
        int central = ofClass(false);
        Doctor gp = t.doctorOf(t.list(2, central, 800, Contract.NAERINGSDRIFT));
        gp.alis = true;
        KommuneState kommune = t.world.kommuner.get(central);
        kommune.ownMeasuresNok = 1_000;
        run(0.0);
        // 40 000 a month, a quarter of it the kommune's own
        assertThat(t.world.nation.alisYearNok).isCloseTo(30_000, within(1e-6));
        assertThat(kommune.ownMeasuresNok).isCloseTo(11_000, within(1e-6));
        assertThat(gp.salaryNok).isCloseTo(20_000, within(1e-6));
        ledger.close(t.world.doctors, t.world.nation);
    }
}

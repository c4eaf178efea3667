package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;

/** Who serves a list's consultations, by the list's state and the services that the rules have. */
class ServiceTableTest {
    private static final int MONTH = Months.of(2019, 6);
    private static final int ALONE = 0;
    private static final int NOBODY = 1;
    private static final double TWO_16 = 65536.0;
    private static final double TWO_32 = 4294967296.0;

    private final World world = world();

    /** One list with a doctor, one with nobody. */
    private static World world() {
        World world = new World(
                Country.load(),
                ParameterDictionary.with(
                        ParameterDictionary.defaults(),
                        Map.of(
                                "use.own_doctor_share", 0.8,
                                "use.electronic_own_doctor_share", 0.8,
                                "use.given_up_without_anyone", 0.1,
                                "use.diverted_to_legevakt", 0.2,
                                "list.wish_rate_per_month", 0.01,
                                "list.elsewhere_wish_share", 0.4)),
                DatedCalendar.baseline(),
                new Draws(1),
                new Workers(1),
                new EventLog(false));
        world.residents = new Residents(16, 1);
        world.rules = world.calendar.inForce(MONTH);
        world.kommuner.add(new KommuneState());
        for (int i = 0; i < 2; i++) {
            ListOpening.atStart(world, 0, Contract.NAERINGSDRIFT, 900, MONTH - 12);
        }
        Doctor d = new Doctor();
        d.hoursOffice = 50;
        world.doctors.add(d);
        world.lists.get(ALONE).doctor = d.id;
        world.lists.get(ALONE).vacantSince = GpList.NONE;
        return world;
    }

    private ServiceTable table() {
        ServiceTable table = new ServiceTable();
        table.fill(world);
        return table;
    }

    private static double share(ServiceTable table, int list, int cell) {
        return table.cells[list * ServiceTable.ROW + cell] / TWO_16;
    }

    @Test
    void aDoctorServesMostAndNobodyLosesSome() {
        ServiceTable t = table();
        assertThat(share(t, ALONE, ServiceTable.ON_LIST)).isCloseTo(0.8, within(1e-4));
        assertThat(share(t, NOBODY, ServiceTable.GIVEN_UP)).isCloseTo(0.1, within(1e-4));
        assertThat(share(t, NOBODY, ServiceTable.TO_LEGEVAKT)).isCloseTo(0.3, within(1e-4));
        assertThat(t.overflow[ALONE] + t.overflow[NOBODY]).isZero();
    }

    @Test
    void aDigitalServiceTakesWhatTheDoctorHasNoTimeForAndWhatWouldBeLost() {
        world.rules = RulesWith.with(world.rules, "digitalOverflow", 0.5);
        ServiceTable t = table();
        // a quarter of 50 hours lies beyond 37.5; half of it overflows
        assertThat(t.overflow[ALONE]).isCloseTo(0.8 * 0.125, within(1e-9));
        assertThat(share(t, ALONE, ServiceTable.ON_LIST)).isCloseTo(0.7, within(1e-4));
        assertThat(t.overflow[NOBODY]).isCloseTo(0.15, within(1e-9));
        assertThat(share(t, NOBODY, ServiceTable.GIVEN_UP)).isCloseTo(0.05, within(1e-4));
        assertThat(share(t, NOBODY, ServiceTable.TO_LEGEVAKT)).isCloseTo(0.15, within(1e-4));
        world.doctors.get(0).hoursOffice = 37;
        assertThat(share(table(), ALONE, ServiceTable.ON_LIST)).isCloseTo(0.8, within(1e-4));
    }

    @Test
    void inACommonOfficeColleaguesStandIn() {
        world.kommuner.get(0).commonOffice = true;
        world.doctors.get(0).onLeave = true;
        ServiceTable t = table();
        double weeks = world.parameters.market().vikarWeeksLeave();
        assertThat(share(t, ALONE, ServiceTable.ON_LIST))
                .isCloseTo(0.8 * (1 - weeks / (365.25 / 12 / 7)), within(1e-4))
                .isLessThan(0.8);
        assertThat(share(t, NOBODY, ServiceTable.GIVEN_UP)).isZero();
        assertThat(share(t, NOBODY, ServiceTable.TO_LEGEVAKT)).isZero();
    }

    /** A year's share of 0.4 on top of a wish of 1 % a month: 1 - 0.99 x 0.6^(1/12) = 0.051259. */
    @Test
    void whoLivesElsewhereConsidersAnotherDoctorMoreOften() {
        ServiceTable t = table();
        int row = ALONE * ServiceTable.ROW;
        assertThat(t.cells[row + ServiceTable.KOMMUNE]).isZero();
        assertThat((t.cells[row + ServiceTable.WISH] & 0xFFFFFFFFL) / TWO_32).isCloseTo(0.01, within(1e-9));
        assertThat((t.cells[row + ServiceTable.WISH_ELSEWHERE] & 0xFFFFFFFFL) / TWO_32)
                .isCloseTo(0.051259, within(1e-6));
        assertThat(t.highestWish / TWO_32).isCloseTo(0.051259, within(1e-6));
        int nowhere = world.lists.size() * ServiceTable.ROW;
        assertThat(t.cells[nowhere + ServiceTable.WISH_ELSEWHERE]).isZero();
    }
}

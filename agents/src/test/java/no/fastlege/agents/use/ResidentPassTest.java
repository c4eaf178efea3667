package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.WishBuffer;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast pass against a slow, obvious twin that asks one resident at a time. */
class ResidentPassTest {
    private static final int MONTH = 24204;
    private static final int ROWS = 60_000;
    private static final int LISTS = 40;
    private static final int KOMMUNER = 7;
    private static final long SALT = 11;
    private static final long CONSULTATION_SALT = 12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void countsLikeTheSlowTwinForAnyNumberOfThreads(int threads) {
        Residents residents = country();
        EventTable events = events();
        ServiceTable service = service();
        int[] electronic = electronic();
        Twin twin = new Twin(country(), events, service, electronic);
        WishBuffer wishes = new WishBuffer();
        RowBuffer children = new RowBuffer();
        try (Workers workers = new Workers(threads)) {
            PassSums sums = new ResidentPass(workers)
                    .sweep(
                            residents,
                            events,
                            service,
                            electronic,
                            0.25,
                            LISTS,
                            KOMMUNER,
                            SALT,
                            CONSULTATION_SALT,
                            wishes,
                            children);
            for (int list = 0; list <= LISTS; list++) {
                assertThat(sums.ofList(list, PassSums.ASKED))
                        .as("asked of list %d", list)
                        .isEqualTo(twin.asked[list]);
                assertThat(sums.ofList(list, PassSums.OWN))
                        .as("served on list %d", list)
                        .isEqualTo(twin.own[list]);
            }
            for (int k = 0; k < KOMMUNER; k++) {
                assertThat(sums.ofKommune(k, PassSums.ELSEWHERE)).isEqualTo(twin.elsewhere[k]);
                assertThat(sums.ofKommune(k, PassSums.LEGEVAKT)).isEqualTo(twin.legevakt[k]);
            }
            assertThat(sums.evening).isEqualTo(twin.evening);
            assertThat(sums.byVikar).isEqualTo(twin.byVikar);
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            int r = wishes.row(i);
            rows.add(r);
            assertThat(wishes.key(i)).isEqualTo(residents.key(r));
            assertThat(wishes.list(i)).isEqualTo(residents.membership().listOf(r));
            assertThat(wishes.birthMonth(i)).isEqualTo(residents.birthMonth(r));
            assertThat(wishes.home(i)).isEqualTo(residents.kommune(r));
            assertThat(wishes.woman(i)).isEqualTo(residents.woman(r));
        }
        assertThat(rows).isEqualTo(twin.wishes).isNotEmpty();
        assertThat(Arrays.stream(children.rows(), 0, children.size()).boxed())
                .isEqualTo(twin.children)
                .isNotEmpty();
        for (int r = 0; r < ROWS; r++) {
            assertThat((int) residents.usesThisYear()[r])
                    .as("uses of row %d", r)
                    .isEqualTo(twin.uses[r]);
        }
    }

    @Test
    void oneMoreResidentChangesNobodyElse() {
        Residents residents = country();
        Residents more = country();
        int row = more.add(99, MONTH - 400, true, false, 3, 2);
        more.moveToList(row, 5, MONTH);
        sweep(residents);
        sweep(more);
        for (int r = 0; r < ROWS; r++) {
            if (residents.present(r)) {
                assertThat(more.usesThisYear()[r])
                        .as("row %d", r)
                        .isEqualTo(residents.usesThisYear()[r]);
            }
        }
    }

    private static void sweep(Residents residents) {
        try (Workers workers = new Workers(2)) {
            new ResidentPass(workers)
                    .sweep(
                            residents,
                            events(),
                            service(),
                            electronic(),
                            0.25,
                            LISTS,
                            KOMMUNER,
                            SALT,
                            CONSULTATION_SALT,
                            new WishBuffer(),
                            new RowBuffer());
        }
    }

    private static Residents country() {
        Residents residents = new Residents(1000, 1);
        for (int l = 0; l < LISTS; l++) {
            residents.membership().addList(10);
            residents.queues().addList();
        }
        for (int i = 0; i < ROWS; i++) {
            long b = Draws.bits(5, i);
            int row = residents.add(
                    Draws.mix(i),
                    MONTH - (int) ((b >>> 40) % 1100),
                    (b & 1) != 0,
                    (b & 12) == 0,
                    (int) (b >>> 8) & 15,
                    i % KOMMUNER);
            if (i % 50 != 0) {
                residents.moveToList(row, (int) ((b >>> 20) & 31), MONTH - 1);
            }
        }
        try (Workers one = new Workers(1)) {
            residents.openYear(MONTH, one);
        }
        // the last rows are free: nobody lives there
        for (int i = ROWS - 500; i < ROWS; i++) {
            residents.remove(i);
        }
        return residents;
    }

    private static EventTable events() {
        EventTable events = new EventTable();
        double[] frailty = FrailtyClasses.means(0.8);
        for (int c = 0; c < UseClass.COUNT; c++) {
            events.set(c, (1 + c / 64) * 0.08 * frailty[(c >> 2) & 15], 0.03 * frailty[(c >> 2) & 15]);
        }
        return events;
    }

    private static ServiceTable service() {
        ServiceTable s = new ServiceTable();
        s.begin(LISTS);
        for (int l = 0; l < LISTS; l++) {
            boolean doctor = l % 4 != 0;
            s.set(
                    l,
                    doctor ? 0.69 : 0.0,
                    doctor ? 0.95 : 0.0,
                    l % 4 == 1 ? 1.0 : 0.14,
                    doctor ? 0.0 : 0.14,
                    doctor ? 0.0 : 0.08,
                    doctor,
                    l % KOMMUNER,
                    l % 3 == 0 ? 0.014 : 0.006,
                    0.05);
        }
        s.set(LISTS, 0.0, 0.0, 0.0, 0.0, 0.0, false, Residents.NONE, 0.0, 0.0);
        return s;
    }

    private static int[] electronic() {
        int[] thresholds = new int[MonthUse.AGE_GROUPS + 1];
        Arrays.fill(thresholds, 14_000);
        return thresholds;
    }

    /** One resident at a time, outcome by outcome, in plain words. */
    private static final class Twin {
        final int[] asked = new int[LISTS + 1];
        final int[] own = new int[LISTS + 1];
        final int[] elsewhere = new int[KOMMUNER];
        final int[] legevakt = new int[KOMMUNER];
        final int[] uses = new int[ROWS];
        final List<Integer> wishes = new ArrayList<>();
        final List<Integer> children = new ArrayList<>();
        int evening;
        int byVikar;

        Twin(Residents residents, EventTable events, ServiceTable service, int[] electronic) {
            for (int r = 0; r < ROWS; r++) {
                if (!residents.present(r)) {
                    continue;
                }
                long word = Draws.bits(SALT, residents.key(r));
                int list = residents.membership().listOf(r) < 0
                        ? LISTS
                        : residents.membership().listOf(r);
                boolean atHome = cell(service, list, ServiceTable.KOMMUNE) == residents.kommune(r);
                if ((word & 0xFFFFFFFFL)
                        < cell(service, list, atHome ? ServiceTable.WISH : ServiceTable.WISH_ELSEWHERE)) {
                    wishes.add(r);
                }
                if (residents.age(r, MONTH) < 16 && (word & 0xFFFFFFFFL) < ServiceTable.FAMILY) {
                    children.add(r);
                }
                int group = MonthUse.ageGroup(residents.age(r, MONTH));
                short traits = residents.traits()[r];
                int useClass = group * 64
                        + Traits.frailtyClass(traits) * 4
                        + (Traits.lowEducation(traits) ? 2 : 0)
                        + (Traits.woman(traits) ? 1 : 0);
                int outcome = 0;
                while (outcome < 29 && (word >>> 32) >= events.cumulated[useClass * EventTable.ROW + outcome]) {
                    outcome++;
                }
                if (outcome == 29) {
                    continue;
                }
                one(
                        residents,
                        r,
                        list,
                        group,
                        EventTable.CONSULTATIONS[outcome],
                        EventTable.LEGEVAKT[outcome],
                        service,
                        electronic);
            }
        }

        private static long cell(ServiceTable service, int list, int what) {
            return service.cells[list * ServiceTable.ROW + what] & 0xFFFFFFFFL;
        }

        private void one(
                Residents residents,
                int r,
                int list,
                int group,
                int consultations,
                int visits,
                ServiceTable service,
                int[] electronic) {
            legevakt[residents.kommune(r)] += visits;
            for (int c = 0; c < consultations; c++) {
                long w = Draws.bits(CONSULTATION_SALT, residents.key(r), c);
                int server = (int) (w & 0xFFFF);
                int second = (int) (w >>> 48);
                boolean isElectronic = ((w >>> 16) & 0xFFFF) < electronic[group];
                if (server
                        >= cell(service, list, isElectronic ? ServiceTable.ELECTRONIC_ON_LIST : ServiceTable.ON_LIST)) {
                    if (second < cell(service, list, ServiceTable.GIVEN_UP)) {
                        continue;
                    }
                    if (second < cell(service, list, ServiceTable.TO_LEGEVAKT)) {
                        legevakt[residents.kommune(r)]++;
                        continue;
                    }
                    elsewhere[residents.kommune(r)]++;
                } else {
                    own[list]++;
                    byVikar += second < cell(service, list, ServiceTable.BY_VIKAR) ? 1 : 0;
                }
                asked[list]++;
                uses[r]++;
                evening += isElectronic && ((w >>> 32) & 0xFFFF) < 16_384 ? 1 : 0;
            }
        }
    }
}

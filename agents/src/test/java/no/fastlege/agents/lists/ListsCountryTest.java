package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.Arrivals;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Membership;
import no.fastlege.sim.Months;
import no.fastlege.sim.WaitingQueues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The phase within the whole model, on the start of 31 December 2016. */
class ListsCountryTest {
    private static Simulation start(double scale) {
        Setup setup = new Setup(ParameterDictionary.defaults(), DatedCalendar.baseline(), 0, 1, scale, false);
        return Simulation.start(ListWorld.COUNTRY, setup, 2);
    }

    @Test
    void nobodyIsLostInAYearOfASample() {
        try (Simulation run = start(0.02)) {
            run.runThrough(Months.of(2017, 12), month -> {
                assertOnePlace(run.world());
                assertQueuesInOrder(run.world(), month);
            });
            assertThat(run.world().nation.switchesYear[0])
                    .as("direct changes in 2017")
                    .isPositive();
            assertThat(run.world().nation.switchesYear[1])
                    .as("changes by queue in 2017")
                    .isPositive();
        }
    }

    /** Each resident on one list that exists, or in the pool, once. */
    private static void assertOnePlace(World world) {
        Residents residents = world.residents;
        int onLists = 0;
        for (GpList list : world.lists) {
            int members = residents.membership().size(list.id);
            onLists += members;
            assertThat(list.exists() || members == 0)
                    .as("closed list %d is empty", list.id)
                    .isTrue();
        }
        Arrivals pool = world.arrivals;
        int inPool = 0;
        for (int i = 0; i < pool.size(); i++) {
            inPool += pool.current(i, residents) ? 1 : 0;
        }
        int nowhere = 0;
        for (int row = 0; row < residents.rows(); row++) {
            if (residents.present(row)) {
                nowhere += residents.membership().listOf(row) == Membership.NONE ? 1 : 0;
                assertThat(residents.switches(row)).isLessThanOrEqualTo(2);
            }
        }
        assertThat(onLists + nowhere).isEqualTo(residents.alive());
        assertThat(inPool).as("everyone on no list is in the pool, once").isEqualTo(nowhere);
    }

    private static void assertQueuesInOrder(World world, int month) {
        WaitingQueues queues = world.residents.queues();
        int waiting = 0;
        for (GpList list : world.lists) {
            int since = 0;
            int members = 0;
            boolean someoneMayChange = false;
            for (int row = queues.head(list.id); row != WaitingQueues.NONE; row = queues.behind(row)) {
                assertThat(queues.since(row))
                        .as("order of asking, list %d", list.id)
                        .isBetween(since, month);
                assertThat(world.residents.membership().listOf(row)).isNotIn(list.id, Membership.NONE);
                since = queues.since(row);
                someoneMayChange |= world.residents.switches(row) < 2;
                members++;
            }
            assertThat(world.open(list) && !list.locked && someoneMayChange)
                    .as("list %d has room and a queue", list.id)
                    .isFalse();
            assertThat(queues.length(list.id)).isEqualTo(members);
            waiting += members;
        }
        assertThat(queues.waiting()).isEqualTo(waiting);
    }

    /** Tens of thousands wait at the end of 2017, and more than a hundred thousand two years later: the order of magnitude alone. */
    @Test
    @Tag("country")
    void theWaitingListGrows() {
        try (Simulation run = start(0.1)) {
            run.runThrough(Months.of(2017, 12), month -> {});
            int first = run.world().residents.queues().waiting() * 10;
            run.runThrough(Months.of(2019, 12), month -> {});
            int second = run.world().residents.queues().waiting() * 10;
            assertThat(first).isBetween(20_000, 150_000);
            assertThat(second).isBetween(70_000, 300_000).isGreaterThan(first);
        }
    }
}

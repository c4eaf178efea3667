package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of a list without a doctor is offered which place, against a slow twin. */
class ReallocationTest {
    private static final double SHARE = 0.3;
    private static final double FACTOR = 0.5;

    private final ListWorld w = new ListWorld(
            8,
            1,
            Map.of(
                    "list.reallocation_share",
                    SHARE,
                    "list.reallocation_choice_power",
                    0.5,
                    "list.reallocation_neighbour_factor",
                    FACTOR));
    private final Reach reach = new Reach(ListWorld.COUNTRY, w.world.parameters.list());
    private final int[] near = reach.kommuner(ListWorld.OSLO);

    /** A list without a doctor whose turn it is, or is not, with so many residents. */
    private GpList vacant(boolean due, int members) {
        GpList list = w.vacant(ListWorld.OSLO, 1000);
        while (Reallocation.isDue(list.key, ListWorld.MONTH) != due) {
            list = w.vacant(ListWorld.OSLO, 1000);
        }
        w.members(list, members);
        return list;
    }

    private double draw(int row) {
        long salt = w.world.draws.salt(Decisions.REALLOCATION.code(), ListWorld.MONTH);
        return Draws.uniform(salt, w.world.residents.key(row));
    }

    private List<Integer> inOrderOfDraws(GpList list) {
        List<Integer> rows = new ArrayList<>();
        for (int m = 0; m < w.world.residents.membership().size(list.id); m++) {
            rows.add(w.world.residents.membership().member(list.id, m));
        }
        rows.sort(Comparator.comparingDouble(this::draw));
        return rows;
    }

    /** Room at home for some, for nobody, for all: the lowest draws take it, the next lowest go to the nearest kommuner with room. */
    @ParameterizedTest
    @CsvSource({"20, 5", "0, 5", "1000, 5", "20, 0"})
    void theLowestDrawsStayAtHomeAndTheNextGoAsFarAsTheyMust(int roomAtHome, int roomNearby) {
        GpList from = vacant(true, 400);
        List<Integer> rows = inOrderOfDraws(from);
        GpList home = w.list(ListWorld.OSLO, Math.max(1, roomAtHome));
        GpList nearby = w.list(near[1], Math.max(1, roomNearby));
        if (roomAtHome == 0) {
            w.member(home);
        }
        if (roomNearby == 0) {
            w.member(nearby);
        }
        GpList further = w.list(near[2], 1000);
        new Reallocation(w.world, w.places(), reach).offerPlaces();
        double offered = 1 - Math.pow(1 - SHARE, 3);
        double away = 1 - Math.pow(1 - SHARE * FACTOR, 3);
        int atHome = 0;
        int near1 = 0;
        int moved = 0;
        for (int row : rows) {
            int expected = from.id;
            if (draw(row) < (roomAtHome > 0 ? offered : away)) {
                if (atHome < roomAtHome) {
                    expected = home.id;
                    atHome++;
                } else if (draw(row) < away) {
                    expected = near1 < roomNearby ? nearby.id : further.id;
                    near1++;
                }
            }
            moved += expected == from.id ? 0 : 1;
            assertThat(w.listOf(row)).as("draw %s", draw(row)).isEqualTo(expected);
        }
        assertThat(moved).isBetween(100, 300);
    }

    /** The chance that one of several lists suits: four lists with a power of one half are twice the rate of one. */
    @ParameterizedTest
    @CsvSource({"1, 0.3", "4, 0.51", "9, 0.657"})
    void ofMoreListsOneSuitsSooner(int lists, double ofResidentsAMonth) {
        GpList from = vacant(true, 400);
        List<Integer> rows = inOrderOfDraws(from);
        for (int i = 0; i < lists; i++) {
            w.list(ListWorld.OSLO, 1000);
        }
        GpList asked = w.list(ListWorld.OSLO, 1000);
        w.world.residents.joinQueue(w.resident(ListWorld.OSLO, true, 40), asked.id, ListWorld.MONTH - 1);
        new Reallocation(w.world, w.places(), reach).offerPlaces();
        double offered = 1 - Math.pow(1 - ofResidentsAMonth, 3);
        for (int row : rows) {
            assertThat(w.listOf(row) != from.id).as("draw %s", draw(row)).isEqualTo(draw(row) < offered);
        }
    }

    @Test
    void whoseTurnItIsNotKeepsItsResidents() {
        GpList from = vacant(false, 50);
        w.list(ListWorld.OSLO, 1000);
        new Reallocation(w.world, w.places(), reach).offerPlaces();
        assertThat(w.world.residents.length(from.id)).isEqualTo(50);
    }

    @Test
    void everyListHasItsTurnInOneMonthOfThree() {
        for (long key = 0; key < 100; key++) {
            int turns = 0;
            for (int month = ListWorld.MONTH; month < ListWorld.MONTH + 3; month++) {
                turns += Reallocation.isDue(key, month) ? 1 : 0;
            }
            assertThat(turns).isEqualTo(1);
        }
    }
}

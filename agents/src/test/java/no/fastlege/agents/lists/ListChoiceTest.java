package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

class ListChoiceTest {
    private static final int WOMAN_40 = ChoiceWeights.kind(true, 40);

    /** Twelve lists in Oslo and three neighbours, of all kinds. */
    private static ListWorld lists(Map<String, Double> parameters) {
        ListWorld w = new ListWorld(7, 1, parameters);
        int[] near = new Reach(ListWorld.COUNTRY, w.world.parameters.list()).kommuner(ListWorld.OSLO);
        for (int i = 0; i < 12; i++) {
            GpList list = w.list(near[i < 6 ? 0 : i % 4], 20, (i % 5) / 2.0 - 1, i % 3 == 0, 30 + 3 * i);
            w.members(list, i == 4 ? 25 : 10);
        }
        w.world.doctors.get(3).onLeave = true;
        w.world.lists.get(5).locked = true;
        w.vacant(ListWorld.OSLO, 20);
        return w;
    }

    /** The weight written out from the definition. */
    private static double weight(ListWorld w, int home, boolean woman, int bandCentre, GpList list, boolean asPresent) {
        ListParameters p = w.world.parameters.list();
        Reach reach = new Reach(ListWorld.COUNTRY, p);
        double nearness = reach.nearness(home, list.kommune);
        if (!list.hasDoctor()) {
            return asPresent ? nearness * Math.exp(-p.vacantUtility()) : 0.0;
        }
        if (list.locked && !asPresent) {
            return 0.0;
        }
        Doctor d = w.world.doctors.get(list.doctor);
        double v = p.popularityUtility() * d.popularity - (d.onLeave ? p.vikarUtility() : 0.0);
        v += d.woman == woman ? (woman ? p.sameSexUtilityWomen() : p.sameSexUtilityMen()) : 0.0;
        v -= p.ageGapUtilityPerDecade() * Math.abs(bandCentre - d.age(ListWorld.MONTH)) / 10.0;
        if (!asPresent) {
            int ahead = w.world.residents.waiting(list.id) + Math.max(0, w.world.residents.length(list.id) - list.cap);
            double perMonth = Math.max(list.servedPerMonth, p.waitTurnoverFloor() * w.world.residents.length(list.id));
            v -= p.waitUtilityPerYear() * Math.min(p.waitYearsMost(), ahead / perMonth / 12.0);
        }
        return nearness * Math.exp(v);
    }

    private static ChoiceWeights filled(ListWorld w) {
        ChoiceWeights weights = new ChoiceWeights(w.world, new Reach(ListWorld.COUNTRY, w.world.parameters.list()));
        weights.fill(w.places());
        return weights;
    }

    @Test
    void waitingListsBecomeKnownLittleByLittle() {
        ListWorld w = lists(Map.of("list.queue_learning_years", 2.0));
        ListChoice choice = new ListChoice(w.world, filled(w));
        assertThat(choice.knownTo(Months.of(2016, 11))).isZero();
        assertThat(choice.knownTo(Months.of(2018, 11))).isCloseTo(1 - Math.exp(-1), within(1e-12));
        assertThat(choice.knownTo(Months.of(2030, 1))).isGreaterThan(0.99);
    }

    private static int choose(ListWorld w, ListChoice choice, int row, int month) {
        Residents r = w.world.residents;
        int kind = ChoiceWeights.kind(r.woman(row), r.age(row, month));
        int present = w.listOf(row);
        int tenure = month - r.joinedMonths()[row];
        int asked = choice.choose(r.key(row), r.kommune(row), kind, present, tenure, month);
        if (choice.content(r.key(row), r.kommune(row), kind, present, tenure, month)) {
            assertThat(asked).as("asked for by the content").isEqualTo(Places.NONE);
        }
        return asked;
    }

    @Test
    void weightsAreThoseOfTheDefinition() {
        ListWorld w = lists(Map.of());
        ChoiceWeights weights = filled(w);
        double sum = 0.0;
        for (GpList list : w.world.lists) {
            double expected = weight(w, ListWorld.OSLO, true, 40, list, false);
            sum += expected;
            assertThat(weights.asked(ListWorld.OSLO, WOMAN_40, list.id)).isCloseTo(expected, within(1e-12));
            assertThat(weights.present(ListWorld.OSLO, WOMAN_40, list.id))
                    .isCloseTo(weight(w, ListWorld.OSLO, true, 40, list, true), within(1e-12));
        }
        assertThat(weights.total(ListWorld.OSLO, WOMAN_40)).isCloseTo(sum, within(1e-12));
    }

    /** Every list within reach is chosen with its weight's share: 13 lists, deviations below 5 standard errors (false alarm below 1e-5). */
    @Test
    void choicesFollowTheSharesOfTheWeights() {
        ListWorld w = lists(Map.of());
        ChoiceWeights weights = filled(w);
        int n = 200_000;
        int[] chosen = new int[w.world.lists.size()];
        long salt = new Draws(99).salt(1, 0);
        for (int i = 0; i < n; i++) {
            chosen[weights.choose(ListWorld.OSLO, WOMAN_40, Draws.bits(salt, i))]++;
        }
        for (GpList list : w.world.lists) {
            double share = weights.asked(ListWorld.OSLO, WOMAN_40, list.id) / weights.total(ListWorld.OSLO, WOMAN_40);
            assertThat(chosen[list.id] / (double) n)
                    .as("list %d, seed 99", list.id)
                    .isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / n) + 1e-12));
        }
    }

    @Test
    void theLongerTheQueueTheFewerAskForTheList() {
        ListWorld w = lists(Map.of());
        ChoiceWeights weights = filled(w);
        GpList popular = w.world.lists.get(0);
        popular.servedPerMonth = 2;
        double before = Double.POSITIVE_INFINITY;
        // 10 to 40 years of waiting: nobody's queue is so long that one more in it makes no difference
        for (int years = 10; years <= 40; years += 10) {
            popular.cap = w.world.residents.length(popular.id) - years * 24;
            weights.fill(w.places());
            double now = weights.asked(ListWorld.OSLO, WOMAN_40, popular.id) * weights.patient(popular.id, false);
            assertThat(now).as(years + " years").isPositive().isLessThan(0.95 * before);
            before = now;
        }
    }

    /** The rule's closed form where nobody has to wait: five standard errors on 13 shares (false alarm below 1e-5). */
    @Test
    void theRuleFollowsItsClosedForm() {
        ListWorld w = lists(Map.of("list.stay_utility", 1.0, "list.wait_years_most", 0.0));
        ChoiceWeights weights = filled(w);
        ListChoice choice = new ListChoice(w.world, weights);
        GpList present = w.world.lists.get(0);
        int n = 100_000;
        int first = w.world.residents.rows();
        for (int i = 0; i < n; i++) {
            w.member(present, ListWorld.OSLO, true, 40);
        }
        int[] asked = new int[w.world.lists.size()];
        for (int i = 0; i < n; i++) {
            int list = choose(w, choice, first + i, ListWorld.MONTH);
            if (list != Places.NONE) {
                asked[list]++;
            }
        }
        double total = weights.total(ListWorld.OSLO, WOMAN_40);
        double own = weights.asked(ListWorld.OSLO, WOMAN_40, present.id);
        double stay = weights.present(ListWorld.OSLO, WOMAN_40, present.id)
                * choice.threshold(12)
                * weights.crowd(ListWorld.OSLO);
        for (GpList list : w.world.lists) {
            double p = list == present ? 0.0 : weights.asked(ListWorld.OSLO, WOMAN_40, list.id) / (total - own + stay);
            assertThat(asked[list.id] / (double) n)
                    .as("list %d, seed 7", list.id)
                    .isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / n) + 1e-12));
        }
    }

    /** Half of the residents wait at most the 2 ln 2 years that the only better list takes; the others find no open list. */
    @Test
    void whoLacksThePatienceToWaitTakesAnOpenListOrNone() {
        for (boolean anOpenList : new boolean[] {false, true}) {
            ListWorld w = new ListWorld(5, 1, Map.of("list.patience_years", 2.0, "list.wait_turnover_floor", 0.001));
            GpList present = w.list(ListWorld.BERGEN, 1, -50.0, true, 40);
            GpList full = w.list(ListWorld.BERGEN, 1000, 0.0, true, 40);
            w.members(full, 1000);
            full.servedPerMonth = 1000.0 / (12 * 2 * Math.log(2.0));
            full.cap = 0;
            GpList open = w.list(ListWorld.BERGEN, 10, -15.0, true, 40);
            open.locked = !anOpenList;
            ListChoice choice = new ListChoice(w.world, filled(w));
            int[] asked = new int[3];
            int none = 0;
            for (int i = 0; i < 20_000; i++) {
                int list = choose(w, choice, w.member(present), ListWorld.MONTH);
                if (list == Places.NONE) {
                    none++;
                } else {
                    asked[list]++;
                }
            }
            assertThat(asked[full.id] / 20_000.0)
                    .as("seed 5, five standard errors")
                    .isBetween(0.48, 0.52);
            assertThat(anOpenList ? asked[open.id] : none)
                    .as("all others, but for a handful who like even the present list best")
                    .isBetween(19_990 - asked[full.id], 20_000 - asked[full.id]);
        }
    }

    @Test
    void aSmallChangeOfOneWeightMovesFewTastes() {
        ListWorld w = new ListWorld(7);
        for (int i = 0; i < 64; i++) {
            w.list(ListWorld.OSLO, 100);
        }
        ChoiceWeights before = filled(w);
        w.world.doctors.get(0).popularity = 0.1;
        ChoiceWeights after = filled(w);
        int changed = 0;
        long salt = new Draws(3).salt(1, 0);
        for (int i = 0; i < 20_000; i++) {
            int a = before.choose(ListWorld.OSLO, WOMAN_40, Draws.bits(salt, i));
            int b = after.choose(ListWorld.OSLO, WOMAN_40, Draws.bits(salt, i));
            changed += a != b ? 1 : 0;
        }
        assertThat(changed)
                .as("one list of 64 gains 6 %: at most the forks above it move, each by a share of that")
                .isBetween(1, 150);
    }

    @Test
    void aListThatOpensLeavesTheTastesOfOthersAlone() {
        ListWorld w = new ListWorld(7);
        for (int i = 0; i < 8; i++) {
            w.list(ListWorld.OSLO, 100);
        }
        ChoiceWeights weights = filled(w);
        int[] before = new int[5000];
        for (int i = 0; i < before.length; i++) {
            before[i] = weights.choose(ListWorld.OSLO, WOMAN_40, Draws.mix(i));
        }
        GpList opened = w.list(ListWorld.OSLO, 100);
        weights.fill(w.places());
        for (int i = 0; i < before.length; i++) {
            assertThat(weights.choose(ListWorld.OSLO, WOMAN_40, Draws.mix(i))).isIn(before[i], opened.id);
        }
    }

    @Test
    void askedTwiceInOnePeriodAResidentAnswersTheSame() {
        ListWorld w = lists(Map.of());
        ListChoice choice = new ListChoice(w.world, filled(w));
        int same = 0;
        int rows = w.world.residents.rows();
        for (int row = 0; row < rows; row++) {
            same += choose(w, choice, row, ListWorld.MONTH) == choose(w, choice, row, ListWorld.MONTH + 1) ? 1 : 0;
        }
        assertThat(same).as("all but the few whose period ends").isGreaterThan(rows * 9 / 10);
    }

    @Test
    void longerTenureOrAMoreLikedDoctorMakesAskingRarer() {
        assertThat(askers(0.0, 12)).isGreaterThan(askers(0.0, 150));
        assertThat(askers(0.0, 12)).isGreaterThan(askers(1.5, 12));
        assertThat(askers(Double.NaN, 12)).as("no doctor").isGreaterThan(askers(0.0, 12));
    }

    /** How many of 20 000 ask, whose present doctor has a popularity (NaN: no doctor). */
    private static int askers(double popularity, int monthsOnList) {
        ListWorld w = lists(Map.of());
        GpList present = Double.isNaN(popularity)
                ? w.vacant(ListWorld.OSLO, 50_000)
                : w.list(ListWorld.OSLO, 50_000, popularity, true, 40);
        ListChoice choice = new ListChoice(w.world, filled(w));
        int asked = 0;
        for (int i = 0; i < 20_000; i++) {
            int row = w.resident(ListWorld.OSLO, true, 40);
            w.world.residents.moveToList(row, present.id, ListWorld.MONTH - monthsOnList);
            asked += choose(w, choice, row, ListWorld.MONTH) != Places.NONE ? 1 : 0;
        }
        return asked;
    }

    /** The whole step where no list is ever full: everyone who wishes moves at once, in the shares of the rule. */
    @Test
    void whereNoListIsEverFullSharesOfMovesAreTheChoiceProbabilities() {
        ListWorld w = new ListWorld(11);
        for (int i = 0; i < 6; i++) {
            w.list(ListWorld.BERGEN, 1_000_000, i / 3.0 - 1, i % 2 == 0, 40 + i);
        }
        GpList present = w.world.lists.get(2);
        int n = 60_000;
        for (int i = 0; i < n; i++) {
            w.wishes(w.member(present, ListWorld.BERGEN, true, 40));
        }
        ChoiceWeights weights = filled(w);
        ListChoice choice = new ListChoice(w.world, weights);
        double total = weights.total(ListWorld.BERGEN, WOMAN_40);
        double own = weights.asked(ListWorld.BERGEN, WOMAN_40, 2);
        double stay =
                weights.present(ListWorld.BERGEN, WOMAN_40, 2) * choice.threshold(12) * weights.crowd(ListWorld.BERGEN);
        new ListsPhase(w.world).run(ListWorld.MONTH);
        assertThat(w.world.residents.queues().waiting()).isZero();
        for (int id = 0; id < 6; id++) {
            double p = (id == 2 ? stay : weights.asked(ListWorld.BERGEN, WOMAN_40, id)) / (total - own + stay);
            assertThat(w.world.residents.length(id) / (double) n)
                    .as("list %d, seed 11; five standard errors on six shares, false alarm below 4e-6", id)
                    .isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / n)));
        }
        assertThat(w.world.nation.switchesYear[0]).isEqualTo(n - w.world.residents.length(2));
    }
}

package no.fastlege.agents.lists;

import java.util.Map;
import java.util.SplittableRandom;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;

/** Norway's kommuner with no lists and no residents but those that a test puts there. */
final class ListWorld {
    static final int MONTH = Months.of(2019, 6);
    static final Country COUNTRY = Country.load();
    static final int OSLO = COUNTRY.indexOf("0301");
    static final int BERGEN = COUNTRY.indexOf("4601");

    /** Everybody has heard of waiting lists: tests of the choice itself. */
    private static final Map<String, Double> KNOWN = Map.of("list.queue_learning_years", 0.01);

    final World world;
    private long nextKey = 1;

    ListWorld(long seed, int threads, Map<String, Double> parameters) {
        world = new World(
                COUNTRY,
                ParameterDictionary.with(ParameterDictionary.with(ParameterDictionary.defaults(), KNOWN), parameters),
                DatedCalendar.baseline(),
                new Draws(seed),
                new Workers(threads),
                new EventLog(true));
        world.residents = new Residents(16, 1);
        for (int k = 0; k < COUNTRY.kommuner().size(); k++) {
            KommuneState kommune = new KommuneState();
            kommune.index = k;
            world.kommuner.add(kommune);
        }
        world.rules = world.calendar.inForce(MONTH);
    }

    ListWorld(long seed) {
        this(seed, 1, Map.of());
    }

    GpList vacant(int kommune, int cap) {
        return ListOpening.atStart(world, kommune, Contract.NAERINGSDRIFT, cap, MONTH - 24);
    }

    GpList list(int kommune, int cap) {
        return list(kommune, cap, 0.0, true, 48);
    }

    GpList list(int kommune, int cap, double popularity, boolean woman, int age) {
        GpList list = vacant(kommune, cap);
        Doctor d = new Doctor();
        d.id = world.doctors.size();
        d.key = d.id;
        d.status = DoctorStatus.GP;
        d.popularity = popularity;
        d.woman = woman;
        d.birthMonth = MONTH - 12 * age;
        d.list = list.id;
        world.doctors.add(d);
        list.doctor = d.id;
        list.vacantSince = GpList.NONE;
        return list;
    }

    /** A resident on no list. */
    int resident(int kommune, boolean woman, int age) {
        return world.residents.add(nextKey++, MONTH - 12 * age - 1, woman, false, 0, kommune);
    }

    /** A resident of 40 on a list of the home kommune since a year. */
    int member(GpList list) {
        return member(list, list.kommune, true, 40);
    }

    int member(GpList list, int home, boolean woman, int age) {
        int row = resident(home, woman, age);
        world.residents.moveToList(row, list.id, MONTH - 12);
        return row;
    }

    void members(GpList list, int count) {
        for (int i = 0; i < count; i++) {
            member(list, list.kommune, i % 2 == 0, 20 + i % 60);
        }
    }

    /** Lets a resident consider another doctor this month. */
    void wishes(int row) {
        Residents r = world.residents;
        world.wishes.add(row, r.key(row), r.membership().listOf(row), r.birthMonth(row), r.kommune(row), r.woman(row));
    }

    Places places() {
        Places places = new Places(world);
        places.begin(MONTH);
        return places;
    }

    int listOf(int row) {
        return world.residents.membership().listOf(row);
    }

    void rule(String component, double value) {
        world.rules = RulesWith.with(world.rules, component, value);
    }

    /** A crowd of lists and residents in a few kommuner near each other, some waiting. */
    static ListWorld crowd(
            long seed,
            int threads,
            int kommuner,
            int lists,
            int residentCount,
            double waitShare,
            Map<String, Double> p) {
        ListWorld w = new ListWorld(seed, threads, p);
        fill(w, seed, kommuner, lists, residentCount, waitShare);
        return w;
    }

    /** Puts a crowd into a world. */
    static void fill(ListWorld w, long seed, int kommuner, int lists, int residentCount, double waitShare) {
        SplittableRandom random = new SplittableRandom(seed);
        Reach reach = new Reach(COUNTRY, w.world.parameters.list());
        int[] within = reach.kommuner(OSLO);
        int[] homes = new int[Math.min(kommuner, within.length)];
        System.arraycopy(within, 0, homes, 0, homes.length);
        int mean = Math.max(1, residentCount / lists);
        for (int i = 0; i < lists; i++) {
            int k = homes[random.nextInt(homes.length)];
            int cap = mean - mean / 4 + random.nextInt(Math.max(1, mean / 2));
            if (random.nextInt(10) == 0) {
                w.vacant(k, cap);
            } else {
                w.list(k, cap, random.nextDouble() * 2 - 1, random.nextBoolean(), 30 + random.nextInt(40)).locked =
                        random.nextInt(20) == 0;
            }
        }
        for (int r = 0; r < residentCount; r++) {
            GpList list = w.world.lists.get(random.nextInt(lists));
            int row = w.member(list, list.kommune, random.nextBoolean(), random.nextInt(90));
            if (random.nextDouble() < waitShare) {
                int goal = random.nextInt(lists);
                if (goal != list.id) {
                    w.world.residents.joinQueue(row, goal, MONTH - random.nextInt(30));
                }
            }
        }
    }

    /** Everything that the phase may change about residents, as text. */
    String state() {
        StringBuilder text = new StringBuilder();
        Residents r = world.residents;
        for (int row = 0; row < r.rows(); row++) {
            text.append(r.present(row) ? r.membership().listOf(row) : Membership.NONE)
                    .append(' ')
                    .append(r.queues().listWaitedFor(row))
                    .append(' ')
                    .append(r.switches(row))
                    .append('\n');
        }
        for (GpList list : world.lists) {
            text.append(list.id)
                    .append(' ')
                    .append(list.closedMonth)
                    .append(' ')
                    .append(list.servedPerMonth)
                    .append('\n');
        }
        return text.toString();
    }
}

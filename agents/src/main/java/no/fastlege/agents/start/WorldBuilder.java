package no.fastlege.agents.start;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * Builds the world of 31 December 2016.
 *
 * <ol>
 *   <li>Counts by kommune: lists, residents without a doctor, places ({@link KommuneTargets}).
 *   <li>Lists and the doctors on them ({@link GpBuilder}), their careers ({@link CareerBuilder}), doctors without a list ({@link
 *       PoolBuilder}), who is about to leave or to begin ({@link NoticeBuilder}).
 *   <li>Lengths of lists and free places ({@link LengthBuilder}).
 *   <li>Residents by kommune, sex and age, each on a list or on none ({@link ResidentBuilder}).
 *   <li>Caps, then the first two months of the waiting list ({@link QueueBuilder}).
 *   <li>Legevakt districts ({@link DistrictBuilder}).
 * </ol>
 *
 * The last past month is 2016-12; a run's first month is 2017-01.
 */
public final class WorldBuilder {
    private static final double LEAST_RESERVE = -0.03;
    private static final double MOST_RESERVE = 0.25;

    /** GPs of an office: 4.2 in 2024 (Helsedirektoratet). */
    private static final double LISTS_OF_AN_OFFICE = 4.2;

    /** More persons per agent than this would leave most lists without a single agent. */
    public static final int MOST_PERSONS = 200;

    private WorldBuilder() {}

    /**
     * Persons per agent at a scale.
     *
     * @param scale agents per resident: 1, or 1/n with a whole n of at most {@link #MOST_PERSONS}
     * @throws IllegalArgumentException if it is neither
     */
    public static int personsPerAgent(double scale) {
        if (!(scale > 0) || scale > 1) {
            throw new IllegalArgumentException("scale " + scale + " is not between 0 and 1");
        }
        int persons = (int) Math.round(1.0 / scale);
        if (persons > MOST_PERSONS || Math.abs(persons * scale - 1.0) > 1e-9) {
            throw new IllegalArgumentException("scale " + scale + " is not 1 divided by a whole number of at most "
                    + MOST_PERSONS + ", e.g. 1, 0.5, 0.1 or 0.02");
        }
        return persons;
    }

    /**
     * Builds the world; the same for any number of threads.
     *
     * @param scale see {@link #personsPerAgent(double)}
     */
    public static World build(
            Country country,
            Parameters parameters,
            PolicyCalendar calendar,
            Draws draws,
            Workers workers,
            EventLog events,
            double scale) {
        int persons = personsPerAgent(scale);
        World world = new World(country, parameters, calendar, draws, workers, events);
        StartParameters p = parameters.start();
        KommuneTargets targets = new KommuneTargets(country, p, draws);
        world.residents = Residents.withRoom(
                ResidentBuilder.room(ResidentBuilder.rows(world, targets, persons)), persons, workers);
        for (Kommune kommune : country.kommuner()) {
            KommuneState state = new KommuneState();
            state.index = kommune.index();
            world.kommuner.add(state);
        }
        appeals(world, targets);
        DoctorTraits traits = new DoctorTraits(world);
        new GpBuilder(world, targets, traits).build();
        new CareerBuilder(world, targets).build();
        LengthBuilder plan = new LengthBuilder(world, targets);
        new PoolBuilder(world, traits).build();
        new NoticeBuilder(world, plan.lengths).build();
        int[][] waiting = new ResidentBuilder(world, targets, plan, persons).build();
        caps(world, plan);
        usualReserves(world);
        new QueueBuilder(world).build(waiting);
        offers(world);
        districts(world, (int) Math.round(p.legevaktDistricts()));
        return world;
    }

    /** Caps are lengths plus free places; a sample's rounding is made up on the lists with most free places. */
    private static void caps(World world, LengthBuilder plan) {
        long wanted = (long) world.country.figures().input("list_cap_total", 2016);
        long sum = 0;
        double openPlaces = 0;
        for (GpList list : world.lists) {
            int length = world.residents.length(list.id);
            list.cap = list.hasDoctor() ? Math.max(0, length + (int) Math.round(plan.free[list.id])) : length;
            if (list.hasDoctor()) {
                sum += list.cap;
                openPlaces += Math.max(0, plan.free[list.id]);
            }
        }
        double left = wanted - sum;
        double share = left / openPlaces;
        double due = 0;
        long given = 0;
        for (GpList list : world.lists) {
            if (list.hasDoctor() && plan.free[list.id] > 0) {
                due += share * plan.free[list.id];
                long step = Math.round(due) - given;
                list.cap += (int) step;
                given += step;
            }
        }
        for (Doctor doctor : world.doctors) {
            if (doctor.list != Doctor.NONE) {
                doctor.wishCap = world.lists.get(doctor.list).cap;
            }
        }
    }

    /** A kommune is used to the free places of the start, unless it lacked lists or had very few. */
    private static void usualReserves(World world) {
        long[] caps = new long[world.kommuner.size()];
        long[] lengths = new long[world.kommuner.size()];
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                caps[list.kommune] += list.cap;
                lengths[list.kommune] += world.residents.length(list.id);
            }
        }
        for (KommuneState state : world.kommuner) {
            int k = state.index;
            double spare = lengths[k] > 0 ? (double) caps[k] / lengths[k] - 1.0 : 0.0;
            state.usualReserve = Math.max(LEAST_RESERVE, Math.min(MOST_RESERVE, spare));
        }
    }

    /** Kommuner offer what most of their lists have; vacant lists are offered so. */
    private static void offers(World world) {
        int[][] forms = new int[world.kommuner.size()][Contract.values().length];
        for (GpList list : world.lists) {
            forms[list.kommune][list.contract.ordinal()]++;
        }
        for (KommuneState state : world.kommuner) {
            int common = 0;
            for (int c = 1; c < forms[state.index].length; c++) {
                common = forms[state.index][c] > forms[state.index][common] ? c : common;
            }
            state.rung = common == 0 ? 0 : Math.min(3, common + 1);
            long key = world.country.kommune(state.index).key();
            state.bonus = Decisions.BONUS.uniform(world.draws, key)
                    < world.parameters.start().bonusShare();
            state.rungSince = Decisions.START_MONTH;
        }
    }

    /**
     * A kommune's appeal is the mean of its offices'. Where a figure of 2016 says that residents stood without a doctor, it lies on the
     * lower side.
     */
    private static void appeals(World world, KommuneTargets targets) {
        for (KommuneState state : world.kommuner) {
            int k = state.index;
            double z = Distributions.normal(Decisions.APPEAL.uniform(
                    world.draws, world.country.kommune(k).key()));
            double offices = Math.max(1, targets.lists[k] / LISTS_OF_AN_OFFICE);
            boolean troubled = targets.measured(k) && targets.vacant[k] > 0;
            state.appeal = (troubled ? -Math.abs(z) : z) / StrictMath.sqrt(offices);
        }
    }

    private static void districts(World world, int wanted) {
        world.districts.addAll(DistrictBuilder.build(world.country, wanted));
        world.districtOf = new int[world.kommuner.size()];
        for (District district : world.districts) {
            for (int kommune : district.kommuner) {
                world.districtOf[kommune] = district.index;
            }
        }
    }
}

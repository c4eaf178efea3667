package no.fastlege.agents;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.record.RecordPhase;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.World;
import no.fastlege.agents.world.WorldColumns;
import no.fastlege.sim.Draws;
import no.fastlege.sim.MonthSchedule;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.TableData;
import no.fastlege.sim.Workers;

/**
 * One run: a world, the month's phases on their clock, and the tables they fill.
 *
 * <pre>{@code
 * try (Simulation run = Simulation.start(Country.load(), setup, threads)) {
 *     run.runThrough(Months.of(2024, 12), month -> {});
 *     run.tables();
 * }
 * }</pre>
 */
public final class Simulation implements AutoCloseable {
    /** The first month that can run: January 2017. */
    public static final int FIRST_MONTH = PolicyCalendar.FIRST_MONTH;

    /** The last month that can run: the projections end on 1 January 2050. */
    public static final int LAST_MONTH = Months.of(2049, 12);

    private final World world;
    private final MonthSchedule schedule;
    private long residentMonths;

    private Simulation(World world, int firstMonth) {
        this.world = world;
        this.schedule = new MonthSchedule(firstMonth, MonthOrder.phases(world));
    }

    /** A run from the start of 31 December 2016, with the start's rows recorded. */
    public static Simulation start(Country country, Setup setup, int threads) {
        Workers workers = new Workers(threads);
        World world = WorldBuilder.build(
                country,
                setup.parameters(),
                setup.calendar(),
                new Draws(setup.seed()),
                workers,
                new EventLog(setup.events()),
                setup.scale());
        world.populationAlternative = setup.populationAlternative();
        Simulation simulation = new Simulation(world, FIRST_MONTH);
        for (Phase phase : simulation.schedule.phases()) {
            if (phase instanceof RecordPhase record) {
                record.recordStart(FIRST_MONTH - 1);
            }
        }
        return simulation;
    }

    /**
     * A run that goes on from a snapshot, with the rows of the months before.
     *
     * @param setup as it was when the snapshot was taken; its seed and scale must be those of the snapshot
     */
    public static Simulation resume(Country country, Setup setup, int threads, SnapshotIn in) {
        World world = new World(
                country,
                setup.parameters(),
                setup.calendar(),
                new Draws(setup.seed()),
                new Workers(threads),
                new EventLog(setup.events()));
        world.populationAlternative = setup.populationAlternative();
        int lastMonth = in.integer("simulation.lastMonth");
        long before = in.longInteger("simulation.residentMonths");
        WorldColumns.read(world, in);
        Simulation simulation = new Simulation(world, lastMonth + 1);
        simulation.residentMonths = before;
        return simulation;
    }

    /** Writes the state at the end of the last month that ran, recorder included. */
    public void writeSnapshot(SnapshotOut out) {
        out.integer("simulation.lastMonth", schedule.month() - 1);
        out.longInteger("simulation.residentMonths", residentMonths);
        WorldColumns.write(world, out);
    }

    /** Runs months up to and including the last; after each, the listener hears its number. */
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        schedule.runThrough(lastMonth, month -> {
            residentMonths += world.residents.alive();
            afterMonth.accept(month);
        });
    }

    /** The month that runs next. */
    public int nextMonth() {
        return schedule.month();
    }

    /** The world as it stands. */
    public World world() {
        return world;
    }

    /** The month's clock: a MASON {@code SimState}. */
    public MonthSchedule schedule() {
        return schedule;
    }

    /** The output tables so far. */
    public List<TableData> tables() {
        return world.recorder.tables();
    }

    /** Agents alive at the end of each month, summed over the months that ran. */
    public long residentMonths() {
        return residentMonths;
    }

    /** Seconds per phase so far, in the order of the phases. */
    public Map<String, Double> secondsPerPhase() {
        return schedule.secondsPerPhase();
    }

    @Override
    public void close() {
        world.workers.close();
    }
}

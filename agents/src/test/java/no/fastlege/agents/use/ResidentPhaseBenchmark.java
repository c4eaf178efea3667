package no.fastlege.agents.use;

import java.util.concurrent.TimeUnit;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The resident phase on the start of the country, real rates and real tables: as columns on two threads, as one sweep with a branch
 * per resident, and as one MASON Steppable per resident. Every answer is checked against the expected number of consultations.
 */
public class ResidentPhaseBenchmark {
    private static final int MONTH = Months.of(2017, 2);

    /** The country on 31 December 2016, or its first residents. */
    @State(Scope.Benchmark)
    public static class Start {
        /** Threads of the resident pass. */
        @Param({"2"})
        public int threads;

        World world;
        UsePhase phase;
        final EventTable events = new EventTable();
        final ServiceTable service = new ServiceTable();
        int[] electronic;
        double expected;
        long salt;
        long consultationSalt;

        /** Builds the start. */
        @Setup(Level.Trial)
        public void build() {
            Country country = Country.load();
            world = WorldBuilder.build(
                    country,
                    ParameterDictionary.defaults(),
                    DatedCalendar.baseline(),
                    new Draws(1),
                    new Workers(threads),
                    new EventLog(false),
                    1.0);
            world.rules = world.calendar.inForce(MONTH);
            phase = new UsePhase(world);
            phase.run(MONTH);
            UseRates rates = new UseRates(country, world.parameters.use());
            double[][] means = rates.yearlyMeans(world.use.residentsOfClass, 2023);
            rates.fill(events, means, world.rules, MONTH);
            service.fill(world);
            electronic = rates.electronicThresholds(means, world.use.residentsOfClass, world.rules.electronicShare());
            salt = world.draws.salt(Decisions.RESIDENT_MONTH.code(), MONTH);
            consultationSalt = world.draws.salt(Decisions.CONSULTATION.code(), MONTH);
            expected = consultations();
        }

        /** Ends the threads. */
        @TearDown(Level.Trial)
        public void close() {
            world.workers.close();
        }

        long consultations() {
            long sum = 0;
            for (KommuneState kommune : world.kommuner) {
                sum += kommune.consultations;
            }
            return sum;
        }

        void check(long consultations, int residents) {
            // months differ by chance alone: the standard deviation of 1.3 million consultations is below 2 000
            double mean = expected * residents / world.residents.alive();
            if (StrictMath.abs(consultations - mean) > 0.02 * mean + 20_000) {
                throw new IllegalStateException(consultations + " consultations where " + mean + " were expected");
            }
        }
    }

    /** Residents per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Rate {
        /** Residents stepped. */
        public long residentMonths;
    }

    /** The phase as the model runs it, bookkeeping included. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 3)
    @Fork(1)
    public long columns(Start start, Rate rate) {
        start.phase.run(MONTH);
        long consultations = start.consultations();
        start.check(consultations, start.world.residents.alive());
        rate.residentMonths += start.world.residents.alive();
        return consultations;
    }

    /** Rejected: one sweep on one thread, with a branch per resident. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 3)
    @Fork(1)
    public long branchPerResidentOneThread(Start start, Rate rate) {
        Stepper stepper = new Stepper(start);
        int rows = start.world.residents.rows();
        for (int r = 0; r < rows; r++) {
            var residents = start.world.residents;
            stepper.step(
                    residents.key(r),
                    residents.traits()[r],
                    residents.kommune(r),
                    residents.membership().listOf(r));
        }
        start.check(stepper.consultations, rows);
        rate.residentMonths += rows;
        return stepper.consultations;
    }

    /** The country as MASON agents. */
    @State(Scope.Benchmark)
    public static class Agents {
        /** Residents that become Steppables. */
        @Param({"1000000", "5258317"})
        public int residents;

        Population population;

        /** Makes one Steppable per resident. */
        @Setup(Level.Trial)
        public void schedule(Start start) {
            population = new Population(start, residents);
        }
    }

    /** One MASON Steppable per resident, all on the Schedule. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 3, time = 5)
    @Fork(value = 1, jvmArgsAppend = "-Xmx8g")
    public long masonSteppables(Start start, Agents agents, Rate rate) {
        agents.population.stepper.consultations = 0;
        agents.population.schedule.step(agents.population);
        start.check(agents.population.stepper.consultations, agents.residents);
        rate.residentMonths += agents.residents;
        return agents.population.stepper.consultations;
    }

    /** MASON's holder of the agents. */
    static final class Population extends SimState {
        private static final long serialVersionUID = 1L;

        final transient Stepper stepper;

        Population(Start start, int residents) {
            super(1L);
            stepper = new Stepper(start);
            start();
            for (int r = 0; r < residents; r++) {
                schedule.scheduleRepeating(new Agent(start.world.residents, r));
            }
        }
    }

    /** One resident as an agent of MASON's, with fields of its own as MASON's agents have. */
    static final class Agent implements Steppable {
        private static final long serialVersionUID = 1L;

        private final long key;
        private final int list;
        private final short kommune;
        private final short traits;

        Agent(Residents residents, int row) {
            key = residents.key(row);
            list = residents.membership().listOf(row);
            kommune = (short) residents.kommune(row);
            traits = residents.traits()[row];
        }

        @Override
        public void step(SimState state) {
            ((Population) state).stepper.step(key, traits, kommune, list);
        }
    }

    /** The rule for one resident, in plain words. */
    static final class Stepper {
        private final Start start;
        private final int[] asked;
        private final int[] own;
        private final int[] kommuneConsultations;
        private final int[] kommuneLegevakt;
        long consultations;
        long electronic;
        long wishes;
        long children;

        Stepper(Start start) {
            this.start = start;
            asked = new int[start.world.lists.size() + 1];
            own = new int[start.world.lists.size() + 1];
            kommuneConsultations = new int[start.world.kommuner.size()];
            kommuneLegevakt = new int[start.world.kommuner.size()];
        }

        void step(long key, short traits, int kommune, int list) {
            long word = Draws.bits(start.salt, key);
            int place = list < 0 ? start.world.lists.size() : list;
            int[] service = start.service.cells;
            int cells = place * ServiceTable.ROW;
            boolean atHome = service[cells + ServiceTable.KOMMUNE] == kommune;
            int wish = cells + (atHome ? ServiceTable.WISH : ServiceTable.WISH_ELSEWHERE);
            if ((word & 0xFFFFFFFFL) < (service[wish] & 0xFFFFFFFFL)) {
                wishes++;
            }
            long u = word >>> 32;
            int useClass = traits & Traits.USE_CLASS;
            int group = useClass / Traits.CLASSES_OF_AGE_GROUP;
            if (group < ResidentPass.CHILD_GROUPS && (word & 0xFFFFFFFFL) < ServiceTable.FAMILY) {
                children++;
            }
            if (u >= start.events.any[useClass]) {
                return;
            }
            int outcome = 0;
            while (u >= start.events.cumulated[useClass * EventTable.ROW + outcome]) {
                outcome++;
            }
            kommuneLegevakt[kommune] += EventTable.LEGEVAKT[outcome];
            for (int c = 0; c < EventTable.CONSULTATIONS[outcome]; c++) {
                long w = Draws.bits(start.consultationSalt, key, c);
                if ((w & 0xFFFF) < service[cells + ServiceTable.ON_LIST]) {
                    own[place]++;
                } else if ((w >>> 48) < service[cells + ServiceTable.GIVEN_UP]) {
                    continue;
                }
                electronic += ((w >>> 16) & 0xFFFF) < start.electronic[group] ? 1 : 0;
                asked[place]++;
                kommuneConsultations[kommune]++;
                consultations++;
            }
        }
    }
}

package no.fastlege.agents.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.fastlege.agents.MonthOrder;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CountryCopies;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.MonthSchedule;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;
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

/** One month of a country of 1, 2, 5 and 10 times Norway: residents, kommuner, doctors and lists copied. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class CopiesBenchmark {
    /** Copies of the country. */
    @Param({"1", "2", "5", "10"})
    public int copies;

    private World world;
    private MonthSchedule schedule;
    private int month = Months.of(2017, 1);

    /** Builds the copies and runs the first month, in which the year is drawn. */
    @Setup(Level.Trial)
    public void build() {
        Parameters parameters =
                ParameterDictionary.with(ParameterDictionary.defaults(), Map.of("population.alignment", 0.0));
        Country country = Country.load();
        Workers workers = new Workers(2);
        world = new World(
                CountryCopies.of(country, copies),
                parameters,
                DatedCalendar.baseline(),
                new Draws(1),
                workers,
                new EventLog(false));
        world.residents = new Residents(5_400_000 * copies, 1);
        world.districtOf = new int[world.country.kommuner().size()];
        for (int copy = 0; copy < copies; copy++) {
            World one = WorldBuilder.build(
                    country,
                    parameters,
                    DatedCalendar.baseline(),
                    new Draws(1 + copy),
                    workers,
                    new EventLog(false),
                    1.0);
            append(one, copy);
        }
        schedule = new MonthSchedule(month, MonthOrder.phases(world));
        step();
    }

    private void append(World one, int copy) {
        int kommuner = one.kommuner.size();
        int firstKommune = copy * kommuner;
        int firstDoctor = world.doctors.size();
        int firstList = world.lists.size();
        int firstRow = world.residents.rows();
        int firstDistrict = world.districts.size();
        for (Doctor d : one.doctors) {
            d.id += firstDoctor;
            d.key = Draws.mix(d.key + copy);
            d.homeKommune += firstKommune;
            d.kommune = shifted(d.kommune, firstKommune);
            d.list = shifted(d.list, firstList);
            d.secondList = shifted(d.secondList, firstList);
            d.nextList = shifted(d.nextList, firstList);
            world.doctors.add(d);
        }
        for (GpList list : one.lists) {
            list.id += firstList;
            list.key = Draws.mix(list.key + copy);
            list.kommune += firstKommune;
            list.doctor = shifted(list.doctor, firstDoctor);
            list.vikar = shifted(list.vikar, firstDoctor);
            list.successor = shifted(list.successor, firstDoctor);
            world.lists.add(list);
            world.residents.membership().addList(one.residents.membership().size(list.id - firstList));
            world.residents.queues().addList();
        }
        for (KommuneState kommune : one.kommuner) {
            kommune.index += firstKommune;
            world.kommuner.add(kommune);
        }
        for (District district : one.districts) {
            district.index += firstDistrict;
            for (int i = 0; i < district.kommuner.length; i++) {
                district.kommuner[i] += firstKommune;
                world.districtOf[district.kommuner[i]] = district.index;
            }
            world.districts.add(district);
        }
        residents(one.residents, copy, firstKommune, firstList, firstRow);
    }

    private void residents(Residents from, int copy, int firstKommune, int firstList, int firstRow) {
        int month = this.month - 1;
        for (int r = 0; r < from.rows(); r++) {
            short traits = from.traits()[r];
            int row = world.residents.add(
                    Draws.mix(from.key(r) + copy),
                    from.birthMonth(r),
                    Traits.woman(traits),
                    Traits.lowEducation(traits),
                    Traits.frailtyClass(traits),
                    from.kommune(r) + firstKommune);
            world.residents.setMother(row, shifted(from.mother(r), firstRow));
            int list = from.membership().listOf(r);
            if (list >= 0) {
                world.residents.moveToList(row, list + firstList, month);
            } else {
                world.arrivals.add(row, world.residents.key(row), month, month);
            }
        }
    }

    private static int shifted(int id, int by) {
        return id < 0 ? id : id + by;
    }

    private void step() {
        schedule.runThrough(month, m -> {});
        month++;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        world.workers.close();
    }

    /** One month, all phases; the answer is the number of residents, which must be as many copies of the country. */
    @Benchmark
    public int month() {
        step();
        int alive = world.residents.alive();
        if (StrictMath.abs(alive / (double) copies - 5_260_000) > 60_000) {
            throw new IllegalStateException(alive + " residents in " + copies + " copies");
        }
        return alive;
    }
}

package no.fastlege.agents.world;

import java.util.List;
import no.fastlege.sim.ObjectColumns;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/** Saves and restores every table of a {@link World}: what a snapshot holds of it. */
public final class WorldColumns {
    private static final ObjectColumns<Doctor> DOCTORS = new ObjectColumns<>("doctors", Doctor.class, Doctor::new);
    private static final ObjectColumns<GpList> LISTS = new ObjectColumns<>("lists", GpList.class, GpList::new);
    private static final ObjectColumns<KommuneState> KOMMUNER =
            new ObjectColumns<>("kommuner", KommuneState.class, KommuneState::new);
    private static final ObjectColumns<District> DISTRICTS =
            new ObjectColumns<>("districts", District.class, District::new);
    private static final ObjectColumns<Nation> NATION = new ObjectColumns<>("nation", Nation.class, Nation::new);
    private static final ObjectColumns<MonthUse> USE = new ObjectColumns<>("use", MonthUse.class, MonthUse::new);

    /** Counts changes of what the tables without a layout of their own write (residents, arrivals, calendar, rights, recorder). */
    private static final String OTHER_TABLES = "other tables 2";

    private WorldColumns() {}

    /** A hash of every column's name and type: two programs with the same hash can read each other's snapshots. */
    public static String layoutHash() {
        return SnapshotFile.layoutHash(String.join(
                "\n",
                OTHER_TABLES,
                DOCTORS.layout(),
                LISTS.layout(),
                KOMMUNER.layout(),
                DISTRICTS.layout(),
                NATION.layout(),
                USE.layout()));
    }

    /** Writes every table. */
    public static void write(World world, SnapshotOut out) {
        world.residents.write(out);
        world.arrivals.write(out);
        world.lifeCalendar.write(out);
        world.returnRights.write(out);
        DOCTORS.write(out, world.doctors);
        LISTS.write(out, world.lists);
        KOMMUNER.write(out, world.kommuner);
        DISTRICTS.write(out, world.districts);
        out.ints("world.districtOf", world.districtOf, world.districtOf.length);
        NATION.write(out, List.of(world.nation));
        USE.write(out, List.of(world.use));
        world.recorder.write(out);
    }

    /** Reads what {@link #write(World, SnapshotOut)} wrote into a world without inhabitants. */
    public static void read(World world, SnapshotIn in) {
        world.residents = Residents.read(in);
        world.arrivals = Arrivals.read(in);
        world.lifeCalendar = LifeCalendar.read(in);
        world.returnRights = ReturnRights.read(in);
        world.doctors.addAll(DOCTORS.read(in));
        world.lists.addAll(LISTS.read(in));
        world.kommuner.addAll(KOMMUNER.read(in));
        world.districts.addAll(DISTRICTS.read(in));
        world.districtOf = in.ints("world.districtOf");
        NATION.readInto(in, world.nation);
        USE.readInto(in, world.use);
        world.recorder = Recorder.read(in);
    }
}

package no.fastlege.agents.record;

import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;
import no.fastlege.sim.Workers;

/** Norway's kommuner, empty but for the lists, doctors and residents that a test puts there. */
final class TinyNorway {
    static final Country COUNTRY = Country.load();
    static final int START = Months.of(2016, 12);
    static final int FIRST_DECEMBER = Months.of(2017, 12);

    /** Central, high education; more than 100 000 residents. */
    static final int OSLO = COUNTRY.indexOf("0301");
    /** Uncentral. */
    static final int VADSO = COUNTRY.indexOf("5607");

    final World world;
    final RecordPhase phase;
    private long nextKey = 1;

    TinyNorway() {
        this(1, 1);
    }

    TinyNorway(int persons, int threads) {
        world = new World(
                COUNTRY,
                ParameterDictionary.defaults(),
                DatedCalendar.baseline(),
                new Draws(1),
                new Workers(threads),
                new EventLog(true));
        world.residents = new Residents(64, persons);
        for (int k = 0; k < COUNTRY.kommuner().size(); k++) {
            KommuneState kommune = new KommuneState();
            kommune.index = k;
            world.kommuner.add(kommune);
        }
        world.rules = world.calendar.inForce(START);
        phase = new RecordPhase(world);
    }

    /** A list without a doctor, with so many agents as members, each living in the list's kommune, aged 40 at the start. */
    GpList list(int kommune, int members, int cap) {
        GpList list = ListOpening.atStart(world, kommune, Contract.NAERINGSDRIFT, cap, START - 120);
        list.vacantSince = START - 6;
        for (int i = 0; i < members; i++) {
            join(resident(kommune, 40), list);
        }
        return list;
    }

    int resident(int kommune, int ageAtStart) {
        int row = world.residents.add(nextKey++, START - 12 * ageAtStart, false, false, 0, kommune);
        world.kommuner.get(kommune).residents += world.residents.persons();
        return row;
    }

    void join(int resident, GpList list) {
        world.residents.moveToList(resident, list.id, START);
    }

    /** A doctor who holds nothing. */
    Doctor doctor(boolean woman, int ageAtStart) {
        Doctor d = new Doctor();
        d.id = world.doctors.size();
        d.key = nextKey++;
        d.woman = woman;
        d.birthMonth = START - 12 * ageAtStart;
        world.doctors.add(d);
        return d;
    }

    /** Puts a doctor on a list, as the main one if the doctor has none. */
    Doctor take(Doctor d, GpList list, int month) {
        list.doctor = d.id;
        list.vacantSince = GpList.NONE;
        list.agreementStart = month;
        if (d.list == Doctor.NONE) {
            d.list = list.id;
            d.kommune = list.kommune;
            d.agreementStart = month;
        } else {
            d.secondList = list.id;
        }
        d.status = DoctorStatus.GP;
        return d;
    }

    /** Takes a doctor off the main list; the doctor is outside then. */
    void leave(Doctor d, int month) {
        GpList list = world.lists.get(d.list);
        list.doctor = GpList.NONE;
        list.agreementStart = GpList.NONE;
        list.vacantSince = month;
        d.list = Doctor.NONE;
        d.kommune = Doctor.NONE;
        d.status = DoctorStatus.OUTSIDE;
        d.lastMonthAsGp = month;
    }

    /** A man of 50 who has held a new list since 2010. */
    Doctor gp(int kommune, int members, int cap) {
        return take(doctor(false, 50), list(kommune, members, cap), Months.of(2010, 1));
    }

    TinyNorway start() {
        phase.recordStart(START);
        return this;
    }

    /** Records December 2017 and returns the figures. */
    Map<FigureKey, Double> december() {
        phase.run(FIRST_DECEMBER);
        return figures();
    }

    Map<FigureKey, Double> figures() {
        return FigureValues.of(world.recorder.figures);
    }

    static double value(Map<FigureKey, Double> figures, String id) {
        return figures.getOrDefault(FigureKey.national(id, 2017), Double.NaN);
    }

    static double value(Map<FigureKey, Double> figures, String id, String groupType, String group) {
        return figures.getOrDefault(new FigureKey(id, "2017", groupType, group), Double.NaN);
    }

    /** A cell as text, however it is typed; empty text for an empty cell. */
    static String cell(TableData table, int row, String column) {
        int c = table.column(column);
        if (table.empty(row, c)) {
            return "";
        }
        return switch (table.columns().get(c).type()) {
            case TEXT -> table.text(row, c);
            case LONG -> Long.toString(table.longValue(row, c));
            case DOUBLE -> Double.toString(table.doubleValue(row, c));
            case BOOLEAN -> Boolean.toString(table.booleanValue(row, c));
        };
    }
}

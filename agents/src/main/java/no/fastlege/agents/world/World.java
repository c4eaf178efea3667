package no.fastlege.agents.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * The whole state of a run: tables that know nobody, and the immutable things that rules read beside them. A rule gets the world,
 * reads and writes the columns it names, and calls no other rule.
 */
public final class World {
    /** The country as published. */
    public final Country country;
    /** The parameters of the run. */
    public final Parameters parameters;
    /** The dated rules of the run. */
    public final PolicyCalendar calendar;
    /** Keyed draws of the run. */
    public final Draws draws;
    /** The threads of the run. */
    public final Workers workers;
    /** The residents. */
    public Residents residents;
    /** Residents on no list, longest first. */
    public Arrivals arrivals = new Arrivals();
    /** Life events of the rest of the year. */
    public LifeCalendar lifeCalendar = new LifeCalendar();
    /** Population projection that totals follow after the last counts: 0 main, 1 high, 2 low. */
    public int populationAlternative;
    /** Residents who changed kommune this month: set by the population phase, read by the lists phase. */
    public final RowBuffer movers = new RowBuffer();
    /** Residents born this month with a mother in the country: set by the population phase, read by the lists phase. */
    public final RowBuffer newborns = new RowBuffer();
    /** Residents who consider another doctor this month: set by the use phase (same draw as the use), read by the lists phase. */
    public final WishBuffer wishes = new WishBuffer();
    /** Children whose family thinks this month of the mother's doctor for them: set by the use phase, read by the lists phase. */
    public final RowBuffer children = new RowBuffer();
    /** Who may return to a former list. */
    public ReturnRights returnRights = new ReturnRights();
    /** Lists by list_id; closed lists keep their place. */
    public final List<GpList> lists = new ArrayList<>();
    /** Doctors by doctor_id. */
    public final List<Doctor> doctors = new ArrayList<>();
    /** Kommuner by index. */
    public final List<KommuneState> kommuner = new ArrayList<>();
    /** Legevakt districts. */
    public final List<District> districts = new ArrayList<>();
    /** District of each kommune. */
    public int[] districtOf;
    /** The year's use so far. */
    public final MonthUse use = new MonthUse();
    /** National state of the profession and of the money flows. */
    public final Nation nation = new Nation();
    /** Events of the month, if kept. */
    public final EventLog events;
    /** The output tables so far. */
    public Recorder recorder = new Recorder();
    /** The rules in force this month; set by the month's first phase. */
    public Rules rules;
    /** The rules in force this month where they may differ, by the kommune's index; set with {@link #rules}. */
    public final Map<Integer, Rules> rulesApart = new HashMap<>();

    /** A world without inhabitants. */
    public World(
            Country country,
            Parameters parameters,
            PolicyCalendar calendar,
            Draws draws,
            Workers workers,
            EventLog events) {
        this.country = country;
        this.parameters = parameters;
        this.calendar = calendar;
        this.draws = draws;
        this.workers = workers;
        this.events = events;
    }

    /** The rules in force this month in one kommune, by its index. */
    public Rules rulesIn(int kommune) {
        return rulesApart.isEmpty() ? rules : rulesApart.getOrDefault(kommune, rules);
    }

    /** The kommune of each list, by list_id, for passes over residents. */
    public short[] kommuneOfLists() {
        short[] kommuneOf = new short[lists.size()];
        for (GpList list : lists) {
            kommuneOf[list.id] = (short) list.kommune;
        }
        return kommuneOf;
    }

    /**
     * Whether a list counts among the lists: it has a doctor or residents. A post that a kommune advertises, and on which nobody stands
     * yet, is no list in the published counts either.
     */
    public boolean counts(GpList list) {
        return list.hasDoctor() || list.exists() && residents.membership().size(list.id) > 0;
    }

    /** Free places of a list, persons, whether or not an agent of a sample fits in; negative where overfull, 0 without a doctor. */
    public int freePlaces(GpList list) {
        return list.hasDoctor() ? list.cap - residents.length(list.id) : 0;
    }

    /**
     * Whether a list is open by the published definition: a doctor, and fewer residents than the cap, locked or not. In a sample there
     * must be room for more than half of the persons whom an agent stands for, which is when a list lets one in.
     */
    public boolean open(GpList list) {
        return list.hasDoctor() && 2 * (list.cap - residents.length(list.id)) > residents.persons();
    }
}

package no.fastlege.agents.market;

import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * How many lists a kommune has. It opens one when places have lacked for some months, unless it already seeks doctors in vain: it seeks a
 * doctor for the residents whom no list has room for, if they stand on a list of their own, or advertises an empty list. It closes a
 * vacant list that no resident stands on any more.
 */
final class PostPlanning {
    private final World world;
    private final KommuneParameters p;
    private final Places places;
    private final int month;
    private final long salt;
    private final UsualCaps usualCaps;

    PostPlanning(World world, Places places, int month) {
        this.world = world;
        this.p = world.parameters.kommune();
        this.places = places;
        this.month = month;
        this.salt = Decisions.OPEN_LIST.salt(world.draws, month);
        this.usualCaps = new UsualCaps(world);
    }

    /** At the start of a run: what is short has been short for as long as planning takes. */
    void begin(KommuneState kommune) {
        kommune.monthsShort = (int) p.planningMonths();
    }

    /** Counts months of shortage and opens lists. */
    void decide(KommuneState kommune) {
        int k = kommune.index;
        double short1 = shortage(k);
        double cap = newListCap(k);
        if (short1 < p.openFromShare() * cap) {
            kommune.monthsShort = 0;
            return;
        }
        kommune.monthsShort++;
        if (kommune.monthsShort < p.planningMonths()
                || places.sought[k] > Math.max(1, p.vacancyToleranceShare() * places.lists[k])) {
            return;
        }
        int wanted = Math.max(1, (int) (short1 / cap));
        for (int i = 0; i < wanted; i++) {
            if (Draws.unit(Draws.bits(salt, world.country.kommune(k).key(), i))
                    < p.openSharePerMonth() * world.rules.postPlanning()) {
                GpList list = post(kommune, (int) cap);
                list.soughtSince = month;
                places.sought[k]++;
            }
        }
    }

    /** A new post: of a list of residents whom no list has room for, if the kommune has one, else of an empty list. */
    private GpList post(KommuneState kommune, int cap) {
        for (GpList list : world.lists) {
            if (list.kommune == kommune.index && list.overflow && list.vacant()) {
                list.overflow = false;
                list.contract = OfferLadder.form(kommune);
                list.cap = cap;
                list.vacantSince = month;
                return list;
            }
        }
        return ListOpening.open(world, kommune.index, OfferLadder.form(kommune), cap, month);
    }

    /** Places that the kommune lacks for those whom it answers for ({@link Patronage}) and a reserve, sought lists counted as filled. */
    private double shortage(int k) {
        KommuneState kommune = world.kommuner.get(k);
        double reserve = p.reserveShare() + p.reserveHabit() * kommune.usualReserve;
        double needed = kommune.residents * kommune.patronage * (1 + reserve);
        return needed - places.places[k] - places.sought[k] * newListCap(k);
    }

    /** The cap of a list that the kommune would open: longer where long lists are usual, as entrants wish it. */
    private double newListCap(int k) {
        double exponent = world.parameters.decision().entrant().entrantCapUsual();
        return p.newListCap() * StrictMath.pow(usualCaps.relative(k), exponent);
    }

    /** Closes vacant lists without residents where the kommune has places enough. */
    void closeSurplus() {
        for (GpList list : world.lists) {
            if (list.vacant()
                    && list.successor == GpList.NONE
                    && world.residents.membership().size(list.id) == 0
                    && world.lists.size() > 1
                    && places.doctors[list.kommune] > 0
                    && list.openedMonth < month
                    && shortage(list.kommune) < -newListCap(list.kommune)) {
                places.sought[list.kommune]--;
                ListOpening.close(world, list, month);
            }
        }
    }
}

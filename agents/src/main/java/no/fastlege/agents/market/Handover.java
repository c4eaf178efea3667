package no.fastlege.agents.market;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Lists change hands: agreements are noted when struck, carried out when their month comes. A successor who has agreed in time takes over
 * in the month in which the predecessor leaves, so that the list never stands vacant.
 */
final class Handover {
    private static final int LATEST_NEW_CAREER = 70;
    private static final int ROUND_TO = 10;
    private static final int MONTHS_AWAY_OF_AN_ENTRANT = 12;

    private final World world;
    private final int month;
    private UsualCaps usualCaps;
    private CapChoice caps;

    Handover(World world, int month) {
        this.world = world;
        this.month = month;
    }

    /** Departures of this month, then starts, then lists that stand vacant. */
    void carryOut(Workforce workforce) {
        workforce.departing.forEach(this::depart);
        workforce.starting.forEach(this::start);
        for (GpList list : world.lists) {
            if (list.vacant() && list.vacantSince == month && list.openedMonth < month) {
                world.events.add(month, EventKind.VACANT, GpList.NONE, list.id, list.kommune, null, null);
            }
        }
    }

    private void depart(Doctor d) {
        release(d.list);
        release(d.secondList);
        int from = d.list;
        int kommune = d.kommune;
        d.list = Doctor.NONE;
        d.secondList = Doctor.NONE;
        d.agreementStart = Doctor.NONE;
        d.leavesInMonth = Doctor.NONE;
        d.putOff = false;
        d.capPutOff = false;
        d.leaveUntil = Doctor.NONE;
        d.onLeave = false;
        d.lastMonthAsGp = month;
        if (d.leaveKind == Exit.MOVES) {
            d.leaveKind = 0;
            return;
        }
        boolean retires = d.leaveKind == Exit.RETIRES || d.age(month) >= LATEST_NEW_CAREER;
        d.leaveKind = 0;
        d.status = retires ? DoctorStatus.LEFT : DoctorStatus.OUTSIDE;
        d.statusSince = month;
        d.kommunePost = !retires && takesKommunePost(d);
        d.kommune = d.kommunePost ? kommune : Doctor.NONE;
        d.inLegevakt = false;
        if (d.alis) {
            d.alis = false;
            world.events.add(month, EventKind.ALIS, d.id, from, kommune, "alis", null);
        }
        world.events.add(month, retires ? EventKind.RETIRE : EventKind.LEAVE, d.id, from, kommune, null, null);
    }

    /** Some who leave a list stay in the kommune's service: the same share as of those who finish LIS1. */
    private boolean takesKommunePost(Doctor d) {
        long salt = Decisions.KOMMUNE_POST.salt(world.draws, month);
        return Draws.uniform(salt, d.key) < world.parameters.pipeline().kommunePostShare();
    }

    private void release(int listId) {
        if (listId == GpList.NONE) {
            return;
        }
        GpList list = world.lists.get(listId);
        list.doctor = GpList.NONE;
        list.endHosting();
        list.agreementStart = GpList.NONE;
        list.grunntilskuddMonths = 0;
        if (list.locked) {
            list.locked = false;
            world.events.add(month, EventKind.LOCK, GpList.NONE, list.id, list.kommune, "locked", null);
        }
        list.extraNokPerYear = 0;
        list.vacantSince = month;
        if (list.soughtSince == GpList.NONE) {
            list.soughtSince = month;
        }
    }

    private void start(Doctor d) {
        GpList list = world.lists.get(d.nextList);
        if (list.doctor != GpList.NONE) {
            d.startsInMonth = month + 1;
            return;
        }
        boolean wasGp = d.isGp();
        int away = d.lastMonthAsGp == Doctor.NONE ? Integer.MAX_VALUE : month - d.lastMonthAsGp;
        EventKind kind =
                wasGp ? EventKind.MOVE : away <= MONTHS_AWAY_OF_AN_ENTRANT ? EventKind.RETURN : EventKind.ENTER;
        int from = d.kommune;
        list.doctor = d.id;
        list.contract = d.nextContract;
        int capBefore = list.cap;
        list.cap = startingCap(d, list);
        list.successor = GpList.NONE;
        list.soughtSince = GpList.NONE;
        list.vacantSince = GpList.NONE;
        list.overflow = false;
        list.locked = false;
        int above = world.residents.length(list.id) - list.cap;
        list.toDrawOut = (int) (world.parameters.kommune().takeoverDrawnOutShare() * Math.max(0, above));
        list.vikar = GpList.NONE;
        list.vikarWeeks = 0;
        list.agreementStart = month;
        list.grunntilskuddMonths = 0;
        list.extraNokPerYear = world.kommuner.get(list.kommune).extraNokPerYear;
        d.legevaktExempt = world.kommuner.get(list.kommune).legevaktExemption;
        d.hostList = Doctor.NONE;
        d.hostUntil = Doctor.NONE;
        d.list = list.id;
        d.kommune = list.kommune;
        d.nextList = Doctor.NONE;
        d.startsInMonth = Doctor.NONE;
        d.searchesUntil = Doctor.NONE;
        d.agreementStart = month;
        d.baseCap = 0;
        d.wishCap = list.cap;
        d.wishContract = list.contract;
        d.kommunePost = false;
        if (!wasGp) {
            d.status = DoctorStatus.GP;
            d.statusSince = month;
        }
        if (d.firstAgreement == Doctor.NONE) {
            d.firstAgreement = month;
        }
        world.kommuner.get(list.kommune).filledByRung[world.kommuner.get(list.kommune).rung]++;
        world.events.add(
                month,
                kind,
                d.id,
                list.id,
                list.kommune,
                from < 0 ? null : world.country.kommune(from).number(),
                null);
        world.events.add(month, EventKind.FILLED, d.id, list.id, list.kommune, null, list.contract.label());
        if (list.cap != capBefore) {
            world.events.add(month, EventKind.CAP, d.id, list.id, list.kommune, capBefore, list.cap);
        }
    }

    /**
     * The cap agreed with one who takes a list over: the doctor's wish (the former one, or, where that is not known, that of a first
     * list, longer for who has had one), drawn towards the residents who stand on the list, or, where
     * few do, towards the places that the kommune advertised. A newcomer weighs pay and work as those do who have a list: the wish
     * follows them from what it was in January 2017.
     */
    int startingCap(Doctor d, GpList list) {
        EntrantCapParameters p = world.parameters.decision().entrant();
        double floor = CapChoice.floor(world.parameters.decision().cap(), d.nextContract);
        double length = world.residents.length(list.id);
        double takenOver = length >= floor ? length : Math.max(list.cap, floor);
        if (d.firstAgreement != Doctor.NONE && d.wishCap > 0) {
            return rounded(floor, d.wishCap + p.entrantCapTakeover() * (takenOver - d.wishCap));
        }
        if (usualCaps == null) {
            usualCaps = new UsualCaps(world);
        }
        double wish = p.entrantCap() * StrictMath.pow(usualCaps.relative(list.kommune), p.entrantCapUsual());
        if (d.woman) {
            wish *= p.entrantCapWoman();
        }
        if (d.nextContract.salaried()) {
            wish *= d.nextContract == Contract.FASTLONN
                    ? p.entrantCapSalaried()
                    : StrictMath.sqrt(p.entrantCapSalaried());
        }
        if (d.specialist) {
            wish *= p.specialistCap();
        }
        if (d.firstAgreement != Doctor.NONE) {
            wish *= p.entrantGrowth();
        }
        wish *= StrictMath.exp(-0.1 * d.tasteFreeTime);
        wish *= caps().shift(d.nextContract, (int) wish);
        return rounded(floor, wish + p.entrantCapTakeover() * (takenOver - wish));
    }

    private CapChoice caps() {
        if (caps == null) {
            caps = new CapChoice(world, month);
        }
        return caps;
    }

    private int rounded(double floor, double cap) {
        int rounded = ROUND_TO * (int) (cap / ROUND_TO);
        return Math.max((int) floor, Math.min((int) world.rules.capMaximum(), rounded));
    }

    /**
     * Notes that a doctor will take a list over: when the list is free and the doctor can come.
     *
     * @return the month of the start
     */
    int agree(Doctor d, GpList list, Contract form) {
        int free = list.doctor == GpList.NONE ? month : world.doctors.get(list.doctor).leavesInMonth;
        int notice = d.isGp()
                ? (int) world.rules.noticeMonths()
                : (int) world.parameters.market().startMonths();
        int starts = Math.max(free, month + Math.max(1, notice));
        list.successor = d.id;
        d.nextList = list.id;
        d.nextContract = form;
        d.startsInMonth = starts;
        d.searchesUntil = Doctor.NONE;
        if (d.isGp()) {
            d.leavesInMonth = starts;
            d.leaveKind = Exit.MOVES;
            seek(d.list);
            seek(d.secondList);
        }
        return starts;
    }

    private void seek(int listId) {
        if (listId != GpList.NONE && world.lists.get(listId).soughtSince == GpList.NONE) {
            world.lists.get(listId).soughtSince = month;
        }
    }
}

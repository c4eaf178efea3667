package no.fastlege.agents.market;

import no.fastlege.agents.doctors.WorkHours;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * How many places a GP wishes, and how far the agreed cap follows.
 *
 * <p>The wished list maximises the value of net income less the burden of hours. Its logarithm is written out around the doctor's own
 * list at the rules of January 2017: {@code ln n* = ln n0 + price effect ln(p/p0) - income effect ln(y/y0) - workload effect ln(w/w0)},
 * with p the real pay for one more resident, y the real income from the list as it is, w the work per resident, each as the mean of the
 * past year's months: what a doctor has felt. Two of the effects may have either sign. The self-employed feel p and y in full, the
 * salaried a part.
 *
 * <p>The doctor's own list n0 is what the cap says when it is first asked: nobody moves before the rules or the work do. From then on it
 * drifts a little from year to year. Who is in the first agreement wishes a longer list in the long run: lists grow from a short
 * start. From an age on doctors wind down: the wish falls year by year.
 *
 * <p>Changing the agreed cap has a cost: an agreement with the kommune, a practice to fit, drawn anew each year. The cap stays until the
 * difference to the wish is worth that cost, and then goes to the wish in full, a cut little further than the list's length; growing is
 * dearer than cutting, and free places that a doctor does not want go without cost. While few doctors change work a change costs more,
 * and what was put off is made up for afterwards. A cut below the list's length is met by attrition, and in part by draw
 * ({@link GpList#toDrawOut}). Some lock the list instead until it is as short as they wish.
 */
final class CapChoice {
    private static final int ROUND_TO = 10;
    private static final int YEAR = 12;

    private final World world;
    private final CapParameters p;
    private final Rules now;
    private final Rules then;
    /** The rules of the past year's months from January 2017 on, this one last. */
    private final Rules[] year;

    private final int month;
    /** How many times as costly a change is while who can puts changes off. */
    private final double costly;

    private final long saltTaste;
    private final long saltStep;
    private final long saltLock;

    CapChoice(World world, int month) {
        this.world = world;
        this.p = world.parameters.decision().cap();
        this.now = world.rules;
        this.then = world.calendar.inForce(PolicyCalendar.FIRST_MONTH);
        this.year = new Rules[Math.max(1, Math.min(YEAR, month - PolicyCalendar.FIRST_MONTH + 1))];
        for (int i = 0; i < year.length; i++) {
            year[i] = world.calendar.inForce(month - year.length + 1 + i);
        }
        this.month = month;
        this.costly = StrictMath.pow(now.jobMobility(), -p.capMobilityResponse());
        this.saltTaste = Decisions.CAP_TASTE.salt(world.draws, month);
        this.saltStep = Decisions.CAP_STEP.salt(world.draws, Months.year(month));
        this.saltLock = Decisions.LOCK.salt(world.draws, month);
    }

    /** Sets the wish, moves the cap, locks or unlocks the list. */
    void decide(Doctor d) {
        GpList list = world.lists.get(d.list);
        if (d.baseCap <= 0) {
            int own = list.cap - list.hostedPlaces;
            d.baseCap = toGrow(d) * own / shift(list, own);
        } else {
            double standard = PostUtility.logistic(Draws.bits(saltTaste, d.key)) / PostUtility.LOGISTIC_DEVIATION;
            int age = d.age(month);
            double wound = WindingDown.left(p, age) / WindingDown.left(p, age - 1);
            d.baseCap *= wound * StrictMath.exp(p.capTasteSpread() * standard);
        }
        double wish = d.baseCap * shift(list, list.cap - list.hostedPlaces);
        d.wishCap = (int) Math.max(floor(p, list.contract), Math.min(now.capMaximum(), wish));
        d.capPutOff = false;
        boolean locked = locked(d, list);
        if (!locked) {
            step(d, list);
        }
        lock(d, list, locked);
    }

    /** The shortest list that a doctor of a contract form wishes: the self-employed have a grunntilskudd to lose. */
    static double floor(CapParameters p, Contract contract) {
        return contract.salaried() ? p.capFloorSalaried() : p.capFloor();
    }

    /**
     * How much longer a list suits a doctor in the first agreement than the list of today: the newcomer's growth, less what so many years
     * at the pace of growing have brought already.
     */
    private double toGrow(Doctor d) {
        if (d.firstAgreement != d.agreementStart) {
            return 1;
        }
        double growth = world.parameters.decision().entrant().entrantGrowth();
        double worth = p.capGrowthShare() * Math.abs(StrictMath.log(growth));
        double pace = worth / Math.max(worth, 2 * p.capChangeCost());
        double years = Math.max(0, month - d.agreementStart) / (double) YEAR;
        return StrictMath.pow(growth, StrictMath.pow(1 - pace, years));
    }

    private double shift(GpList list, int length) {
        return shift(list.contract, length);
    }

    /**
     * The factor on a list of a length that suited a doctor at the rules of January 2017, under the rules of the past year.
     *
     * @param contract the doctor's form: who is salaried feels pay in part
     * @param length residents
     */
    double shift(Contract contract, int length) {
        double felt = contract.salaried() ? p.capSalariedSpill() : 1;
        double price = 0;
        double income = 0;
        double work = 0;
        for (Rules r : year) {
            price += StrictMath.log(price(r, length) / price(then, length)) / year.length;
            income += StrictMath.log(income(r, length) / income(then, length)) / year.length;
            work += StrictMath.log(work(r) / work(then)) / year.length;
        }
        return shift(p, felt * price, felt * income, work);
    }

    /** The factor on the wished list of changes in the logarithms of price, income and work per resident. */
    static double shift(CapParameters p, double price, double income, double work) {
        return StrictMath.exp(p.capPriceEffect() * price - p.capIncomeEffect() * income - p.capWorkloadEffect() * work);
    }

    /** Real gross pay for one more resident at a list length, kroner of 2015 a year. */
    double price(Rules r, int length) {
        double capitation = r.patientAdjusted() > 0
                ? r.capitationMeanNok()
                : length < r.capitationKinkResidents() ? r.capitationBelowKinkNok() : r.capitationAboveKinkNok();
        return (capitation + fees(r)) * 100 / r.consumerPriceIndex();
    }

    /** Real gross pay for a list, kroner of 2015 a year. */
    double income(Rules r, int length) {
        double capitation;
        if (r.patientAdjusted() > 0) {
            capitation = length * r.capitationMeanNok();
        } else {
            double below = Math.min(length, r.capitationKinkResidents());
            capitation = below * r.capitationBelowKinkNok() + (length - below) * r.capitationAboveKinkNok();
        }
        return (capitation + length * fees(r)) * 100 / r.consumerPriceIndex();
    }

    private double fees(Rules r) {
        return world.parameters.books().referenceWorkPerResident() * r.useLevel() * r.feePerConsultationNok();
    }

    private double work(Rules r) {
        return WorkHours.perResident(r, world.parameters.books());
    }

    /** Makes the change that was put off, as soon as nothing keeps doctors from it. */
    void makeUp(Doctor d) {
        GpList list = world.lists.get(d.list);
        if (d.capPutOff && costly <= 1) {
            d.capPutOff = false;
            if (!list.locked) {
                step(d, list);
            }
        }
    }

    /** Changes the cap if the difference to the wish is worth what a change costs this year, or no resident stands on what is given up. */
    private void step(Doctor d, GpList list) {
        int wish = d.wishCap + list.hostedPlaces;
        int length = world.residents.length(list.id);
        double gap = (wish - list.cap) / (double) list.cap;
        double worth = gap > 0 ? gap * p.capGrowthShare() : -gap;
        double cost = 2 * p.capChangeCost() * Draws.uniform(saltStep, d.key);
        int low = withoutRoom(list.cap, wish, length);
        boolean room = wish < list.cap - p.capInertiaBand() && low < list.cap;
        if (worth > costly * cost) {
            change(list, length, wish);
        } else if (costly > 1) {
            d.capPutOff = worth > cost || room;
        } else if (room) {
            agree(list, length, low);
        }
    }

    /** The cap goes to the wish at once, but a cut no further below the length of the list than residents leave in some months. */
    private void change(GpList list, int length, int wish) {
        int rounded = ROUND_TO * (wish / ROUND_TO);
        int least = (int) (length * (1 - p.capBelowLengthShare()));
        agree(
                list,
                length,
                wish > list.cap ? Math.max(rounded, list.cap) : Math.min(list.cap, Math.max(rounded, least)));
    }

    /** A cap above the list's length comes down to it, as far as wished: free places are given up without sending anybody away. */
    static int withoutRoom(int cap, int wish, int length) {
        int low = ROUND_TO * (Math.max(wish, length) / ROUND_TO);
        return Math.min(cap, low);
    }

    private void agree(GpList list, int length, int cap) {
        if (cap == list.cap) {
            return;
        }
        world.events.add(month, EventKind.CAP, list.doctor, list.id, list.kommune, list.cap, cap);
        int over = length - cap;
        if (cap < list.cap && over > 0) {
            list.toDrawOut = (int) (p.capDrawnOutShare() * Math.min(over, list.cap - cap));
        } else if (cap > list.cap) {
            list.toDrawOut = 0;
        }
        list.cap = cap;
    }

    /**
     * Whether the list is locked from now on: a doctor who wishes fewer residents than stand on it may lock it instead of cutting the cap,
     * and it stays locked, its cap as it is, until it is so much shorter than wished that the doctor wants residents again, or the cap no
     * longer is above the wish.
     */
    private boolean locked(Doctor d, GpList list) {
        int wish = d.wishCap + list.hostedPlaces;
        if (now.lockingAllowed() == 0 || wish >= list.cap) {
            return false;
        }
        int length = world.residents.length(list.id);
        return list.locked
                ? length > wish * (1 - p.lockSlackShare())
                : wish < length && Draws.uniform(saltLock, d.key) < p.lockShare();
    }

    private void lock(Doctor d, GpList list, boolean wanted) {
        if (wanted != list.locked) {
            list.locked = wanted;
            world.events.add(
                    month,
                    EventKind.LOCK,
                    d.id,
                    list.id,
                    list.kommune,
                    wanted ? null : "locked",
                    wanted ? "locked" : null);
        }
    }
}

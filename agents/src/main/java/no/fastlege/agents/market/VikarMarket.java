package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * The market for stand-ins: lists without a doctor and doctors on leave want weeks of work; doctors become vikarer and stop by the price;
 * the price follows wanted over available work. A vikar ends a vacancy's harm, not the vacancy.
 *
 * <p>Chances use last month's price and tightness, so that one list more changes nobody else's vikar in the same month.
 */
final class VikarMarket {
    /** Circles of vikarer who know of the same lists: a list asks one circle. */
    private static final int CIRCLES = 16;

    private static final int SPELL_MONTHS = 3;

    private final World world;
    private final MarketParameters p;
    private final int month;

    VikarMarket(World world, int month) {
        this.world = world;
        this.p = world.parameters.market();
        this.month = month;
    }

    /** Supply, price, and who stands in where. */
    void run(Workforce workforce) {
        double cpi = world.rules.consumerPriceIndex() / 100;
        double base = world.country.figures().input("vikar_week_price", 2015) * 1000 * cpi;
        if (world.nation.vikarPriceNok <= 0) {
            world.nation.vikarPriceNok = base;
        }
        List<Doctor> vikarer = joinAndLeave(workforce.others, world.nation.vikarPriceNok / base);
        double wanted = assign(vikarer);
        double available = Math.max(1, vikarer.size() * p.vikarWeeksSupplied() * world.rules.vikarWeeks());
        world.nation.vikarTightness = wanted / available;
        double target =
                base * StrictMath.exp(p.vikarPriceElasticity() * StrictMath.log(Math.max(0.2, wanted / available)));
        world.nation.vikarPriceNok += p.vikarPriceSpeed() * (target - world.nation.vikarPriceNok);
    }

    private List<Doctor> joinAndLeave(List<Doctor> doctors, double realPrice) {
        double pull = StrictMath.exp(p.vikarSupplyElasticity() * StrictMath.log(realPrice));
        long saltJoin = Decisions.VIKAR_JOIN.salt(world.draws, month);
        long saltLeave = Decisions.VIKAR_LEAVE.salt(world.draws, month);
        List<Doctor> vikarer = new ArrayList<>();
        for (Doctor d : doctors) {
            if (d.status == DoctorStatus.OUTSIDE) {
                if (Draws.uniform(saltJoin, d.key) < p.vikarJoinShare() * pull
                        && d.nextList == Doctor.NONE
                        && d.hostList == Doctor.NONE
                        && Search.fresh(p, d, month)) {
                    become(d, DoctorStatus.VIKAR);
                }
            } else if (d.status == DoctorStatus.VIKAR
                    && d.nextList == Doctor.NONE
                    && Draws.uniform(saltLeave, d.key) < p.vikarLeaveShare() / pull) {
                become(d, DoctorStatus.OUTSIDE);
            }
            if (d.status == DoctorStatus.VIKAR) {
                vikarer.add(d);
            }
        }
        return vikarer;
    }

    private void become(Doctor d, DoctorStatus status) {
        d.status = status;
        d.statusSince = month;
        d.kommune = Doctor.NONE;
    }

    /** Sends vikarer to lists; returns the weeks wanted. */
    private double assign(List<Doctor> vikarer) {
        double tightness = Math.max(0.2, world.nation.vikarTightness);
        double fill = p.vikarFillMost() * Math.min(1, StrictMath.sqrt(p.vikarSlackTightness() / tightness));
        long saltFill = Decisions.VIKAR_FILL.salt(world.draws, month);
        long saltCover = Decisions.OFFICE_COVER.salt(world.draws, month / SPELL_MONTHS);
        double covered = world.parameters.reform().officeCoverShare();
        List<List<Doctor>> circles = circles(vikarer, Decisions.VIKAR_CIRCLE.salt(world.draws, 0));
        double[] busy = weeksTaken();
        double[] kept = new double[world.doctors.size()];
        double wanted = 0;
        for (GpList list : world.lists) {
            if (!list.exists()) {
                continue;
            }
            boolean vacant = list.doctor == GpList.NONE;
            boolean leave = !vacant && world.doctors.get(list.doctor).onLeave;
            boolean needs = vacant ? world.residents.membership().size(list.id) > 0 : leave;
            needs &= !world.kommuner.get(list.kommune).commonOffice || Draws.uniform(saltCover, list.key) >= covered;
            double weeks = vacant ? p.vikarWeeksVacant() : p.vikarWeeksLeave();
            wanted += needs ? weeks : 0;
            double chance = vacant ? fill : fill / p.vikarFillMost();
            if (!needs || Draws.uniform(saltFill, list.key) >= chance) {
                list.vikar = GpList.NONE;
            } else if (list.vikar != GpList.NONE
                    && world.doctors.get(list.vikar).status == DoctorStatus.VIKAR
                    && kept[list.vikar] + weeks <= Months.WEEKS) {
                kept[list.vikar] += weeks;
            } else {
                list.vikar = choose(circles, list, busy, weeks);
            }
            list.vikarWeeks = list.vikar == GpList.NONE ? 0 : weeks;
            if (list.vikar != GpList.NONE) {
                world.doctors.get(list.vikar).kommune = list.kommune;
            }
        }
        return wanted;
    }

    /**
     * Weeks of the past month by doctor. A vikar says yes by these, and what two lists took at once is given up, the later list first, a
     * month later: so one list more changes nobody else's vikar in the same month.
     */
    private double[] weeksTaken() {
        double[] weeks = new double[world.doctors.size()];
        for (GpList list : world.lists) {
            if (list.exists() && list.vikar != GpList.NONE) {
                weeks[list.vikar] += list.vikarWeeks;
            }
        }
        return weeks;
    }

    /**
     * The vikar with the highest draw for this list among those of a circle who have the weeks, else of the next circle: one vikar more
     * wins a list or leaves it as it was.
     */
    private int choose(List<List<Doctor>> circles, GpList list, double[] busy, double weeks) {
        int first = Draws.below(Draws.bits(Decisions.LIST_CIRCLE.salt(world.draws, 0), list.key), CIRCLES);
        long salt = Decisions.VIKAR_WHO.salt(world.draws, 0);
        int best = GpList.NONE;
        for (int c = 0; c < CIRCLES && best == GpList.NONE; c++) {
            long most = Long.MIN_VALUE;
            for (Doctor d : circles.get((first + c) % CIRCLES)) {
                if (busy[d.id] + weeks > Months.WEEKS) {
                    continue;
                }
                long draw = Draws.bits(salt, list.key, d.key);
                if (best == GpList.NONE || draw > most) {
                    most = draw;
                    best = d.id;
                }
            }
        }
        return best;
    }

    private static List<List<Doctor>> circles(List<Doctor> vikarer, long salt) {
        List<List<Doctor>> circles = new ArrayList<>(CIRCLES);
        for (int c = 0; c < CIRCLES; c++) {
            circles.add(new ArrayList<>());
        }
        for (Doctor d : vikarer) {
            circles.get(Draws.below(Draws.bits(salt, d.key), CIRCLES)).add(d);
        }
        return circles;
    }
}

package no.fastlege.agents.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import no.fastlege.agents.market.ExitHazards;
import no.fastlege.agents.market.ExitParameters;
import no.fastlege.agents.market.UtilityParameters;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * What was on its way on 31 December 2016: GPs who had given notice, and doctors outside who had agreed to take over a list that stood
 * vacant or was about to. Without them nobody would leave before the first notices of 2017 run out, and nobody begin before that.
 */
final class NoticeBuilder {
    /** Values of {@link Doctor#leaveKind}. */
    private static final int LEAVES = 1;

    private static final int RETIRES = 3;

    private static final int YOUNG = 40;
    private static final int OLDEST_ENTRANT = 60;

    private final World world;
    private final StartParameters p;
    private final Draws draws;
    private final int[] lengths;

    /**
     * Over a world whose residents are yet to come.
     *
     * @param lengths planned residents by list
     */
    NoticeBuilder(World world, int[] lengths) {
        this.lengths = lengths;
        this.world = world;
        this.p = world.parameters.start();
        this.draws = world.draws;
    }

    /** Writes notices, then successors. */
    void build() {
        int notice = (int) world.calendar.inForce(Decisions.START_MONTH + 1).noticeMonths();
        if (notice > 0) {
            notices(notice);
        }
        successors();
    }

    private void notices(int notice) {
        ExitParameters exit = world.parameters.decision().exit();
        List<Doctor> gps = first(Decisions.NOTICE, p.pools().noticesGiven(), d -> {
            return d.isGp() ? hazard(exit, d) : 0;
        });
        for (Doctor doctor : gps) {
            doctor.leavesInMonth =
                    Decisions.START_MONTH + 1 + Draws.below(Decisions.NOTICE_MONTH.bits(draws, doctor.key), notice);
            doctor.leaveKind = doctor.age(Decisions.START_MONTH) >= exit.retireFromAge() ? RETIRES : LEAVES;
            for (int id : new int[] {doctor.list, doctor.secondList}) {
                if (id != Doctor.NONE) {
                    world.lists.get(id).soughtSince = doctor.leavesInMonth - notice;
                }
            }
        }
    }

    /** Of one whom the post neither pushes nor holds, for nobody has felt anything yet; how long the list is holds from the first day. */
    private double hazard(ExitParameters exit, Doctor d) {
        int age = d.age(Decisions.START_MONTH);
        double years = (Decisions.START_MONTH - d.agreementStart) / 12.0;
        double loose = ExitHazards.looseness(exit, years, lengths[d.list]);
        return ExitHazards.leave(exit, age) * ExitHazards.push(exit, exit.leaveElasticity(), loose)
                + ExitHazards.retire(exit, age) * ExitHazards.push(exit, exit.retireElasticity(), loose);
    }

    /**
     * Of the lists that are sought, vacant or about to be, those that doctors like have found a successor first. Were it those
     * longest sought, every vacant list would be filled within a quarter, and lack would last nowhere.
     */
    private void successors() {
        int most = Math.max(1, (int) world.parameters.market().startMonths());
        UtilityParameters utility = world.parameters.decision().utility();
        double[] time = new double[world.lists.size()];
        List<GpList> sought = new ArrayList<>();
        for (GpList list : world.lists) {
            if (list.soughtSince != GpList.NONE) {
                double appeal = utility.appealSpread() * world.kommuner.get(list.kommune).appeal
                        + utility.listAppealSpread() * list.appeal
                        + utility.centralWeight()
                                * world.country.kommune(list.kommune).centrality();
                time[list.id] = -StrictMath.log(Decisions.SUCCESSOR.uniform(draws, list.key)) / StrictMath.exp(appeal);
                sought.add(list);
            }
        }
        sought.sort(Comparator.comparingDouble((GpList list) -> time[list.id]).thenComparingInt(list -> list.id));
        List<Doctor> entrants = first(Decisions.ENTRANT, Math.min(p.pools().agreedStarts(), sought.size()), d -> {
            int age = d.age(Decisions.START_MONTH);
            boolean may = d.status == DoctorStatus.OUTSIDE && age < OLDEST_ENTRANT;
            return !may ? 0 : age < YOUNG ? p.pools().agreedYoungWeight() : 1;
        });
        for (int i = 0; i < entrants.size(); i++) {
            Doctor doctor = entrants.get(i);
            GpList list = sought.get(i);
            doctor.nextList = list.id;
            doctor.nextContract = list.contract;
            int begins = Decisions.START_MONTH + 1 + Draws.below(Decisions.AGREED_MONTH.bits(draws, doctor.key), most);
            doctor.startsInMonth = list.vacant() ? begins : world.doctors.get(list.doctor).leavesInMonth;
            list.successor = doctor.id;
        }
    }

    /** A sample without replacement with the given weights: who comes first when all wait exponential times. */
    private List<Doctor> first(Decisions decision, double count, ToDoubleFunction<Doctor> weight) {
        double[] time = new double[world.doctors.size()];
        List<Doctor> candidates = new ArrayList<>();
        for (Doctor doctor : world.doctors) {
            double w = weight.applyAsDouble(doctor);
            if (w > 0) {
                time[doctor.id] = -StrictMath.log(decision.uniform(draws, doctor.key)) / w;
                candidates.add(doctor);
            }
        }
        candidates.sort(Comparator.comparingDouble(doctor -> time[doctor.id]));
        return candidates.subList(0, Math.min(candidates.size(), (int) Math.round(count)));
    }
}

package no.fastlege.agents.doctors;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;

/**
 * From graduation to specialist, and out of the pools.
 *
 * <ol>
 *   <li>graduates join the queue for LIS1, in January and July ({@link Graduates})
 *   <li>in March and September LIS1 places are filled ({@link Lis1Round})
 *   <li>then doctor by doctor: some who wait give up
 *   <li>after eighteen months LIS1 finishers stand outside, some in a kommune post: {@link Doctor#statusSince} tells the market that
 *       they are new; whether they then choose a hospital or a list is the market's
 *   <li>kommune posts end; doctors outside settle elsewhere or retire; GPs' exits and the turnover of vikarer are the market's
 *   <li>doctors in training train, ALIS agreements begin and end, specialists are made ({@link Training})
 * </ol>
 */
public final class PipelinePhase implements Phase {
    private static final double MONTHS = 12.0;

    private final World world;
    private final Graduates graduates;
    private final Lis1Round lis1;
    private final Training training;
    private double settle;
    private double retire;
    private double retireFast;

    /** The phase over a world. */
    public PipelinePhase(World world) {
        this.world = world;
        graduates = new Graduates(world);
        lis1 = new Lis1Round(world);
        training = new Training(world);
    }

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public void run(int month) {
        if (Months.monthOfYear(month) == 1) {
            world.nation.lis1FinishedYear = 0;
        }
        graduates.run(month);
        lis1.run(month);
        training.begin(month);
        PipelineParameters p = world.parameters.pipeline();
        double giveUp = perMonth(p.queueLeavePerYear());
        settle = perMonth(p.poolLeavePerYear());
        retire = perMonth(p.poolRetirePerYear());
        retireFast = perMonth(Math.min(1.0, p.poolRetireLateFactor() * p.poolRetirePerYear()));
        long saltQueue = Decisions.QUEUE_LEAVE.salt(world.draws, month);
        long saltPool = Decisions.POOL_LEAVE.salt(world.draws, month);
        for (int i = 0; i < world.doctors.size(); i++) {
            Doctor d = world.doctors.get(i);
            switch (d.status) {
                case LIS1_QUEUE:
                    if (Draws.uniform(saltQueue, d.key) < giveUp) {
                        leave(d, month);
                    }
                    break;
                case LIS1:
                    if (month - d.statusSince >= p.lis1Months()) {
                        finish(d, month);
                    }
                    break;
                case OUTSIDE:
                    endKommunePost(d, month);
                    leaveByAge(d, saltPool, month);
                    break;
                case VIKAR:
                    d.kommunePost = false;
                    leaveByAge(d, saltPool, month);
                    break;
                default:
                    break;
            }
            training.train(d, month);
        }
    }

    private void finish(Doctor d, int month) {
        d.status = DoctorStatus.OUTSIDE;
        d.statusSince = month;
        d.finishedLis1 = month;
        d.kommune = Doctor.NONE;
        world.nation.lis1FinishedYear++;
        if (d.tied) {
            d.kommunePost = true;
            d.kommune = tiedKommune(d);
            return;
        }
        long salt = Decisions.KOMMUNE_POST.salt(world.draws, 0);
        if (Draws.uniform(salt, d.key) < world.parameters.pipeline().kommunePostShare()) {
            d.kommunePost = true;
            d.kommune = d.homeKommune;
        }
    }

    /** Where a tied LIS1 place was: one list sought is as likely as another, since kommuner that lack doctors make such places. */
    private int tiedKommune(Doctor d) {
        int sought = 0;
        for (GpList list : world.lists) {
            sought += list.exists() && list.soughtSince != GpList.NONE ? 1 : 0;
        }
        if (sought == 0) {
            return d.homeKommune;
        }
        int left = Draws.below(Draws.bits(Decisions.LIS1_TIED_WHERE.salt(world.draws, 0), d.key), sought);
        for (GpList list : world.lists) {
            if (list.exists() && list.soughtSince != GpList.NONE && left-- == 0) {
                return list.kommune;
            }
        }
        throw new IllegalStateException("lists sought do not add up");
    }

    private void endKommunePost(Doctor d, int month) {
        if (d.kommunePost && d.hostList == Doctor.NONE && d.statusSince < month) {
            double rate = 1.0 / world.parameters.pipeline().kommunePostYears();
            if (Draws.uniform(Decisions.KOMMUNE_POST_END.salt(world.draws, month), d.key) < rate / MONTHS) {
                d.kommunePost = false;
                d.kommune = Doctor.NONE;
            }
        }
    }

    private void leaveByAge(Doctor d, long salt, int month) {
        if (d.nextList != Doctor.NONE) {
            return;
        }
        int age = d.age(month);
        boolean tied = d.status == DoctorStatus.VIKAR || d.kommunePost;
        PipelineParameters p = world.parameters.pipeline();
        double rate =
                age >= p.poolRetireLateAge() ? retireFast : age >= p.poolRetireFromAge() ? retire : tied ? 0.0 : settle;
        if (age >= p.poolRetireLastAge() || Draws.uniform(salt, d.key) < rate) {
            leave(d, month);
        }
    }

    private void leave(Doctor d, int month) {
        d.status = DoctorStatus.LEFT;
        d.statusSince = month;
        d.kommune = Doctor.NONE;
        d.kommunePost = false;
    }

    /** The chance in a month that gives a chance in a year. */
    static double perMonth(double perYear) {
        return 1.0 - StrictMath.pow(1.0 - perYear, 1.0 / MONTHS);
    }
}

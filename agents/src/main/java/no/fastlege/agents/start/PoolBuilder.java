package no.fastlege.agents.start;

import no.fastlege.agents.doctors.PipelineParameters;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/** The doctors who hold no list at the start: vikarer, the LIS1 queue, LIS1, and those outside who may become GPs. All assumed. */
final class PoolBuilder {
    private static final int VIKAR = 2;
    private static final int QUEUE = 3;
    private static final int LIS1 = 4;
    private static final int OUTSIDE = 5;
    private static final int NEW_OUTSIDE = 6;

    /** LIS1 takes 18 months and begins in March and September: the rounds in it began, those before it ended, so many months ago. */
    private static final int[] LIS1_BEGAN_MONTHS_AGO = {15, 9, 3};

    /** Doctors leave LIS1 at about this age. */
    private static final int YOUNGEST_OUTSIDE = 28;

    /** Doctors outside who left LIS1 some years ago are at least so old. */
    private static final int SETTLED_OUTSIDE = 30;

    /** Former GPs left their list within these months. */
    private static final int LEFT_WITHIN = 96;

    private final World world;
    private final PoolParameters p;
    private final Draws draws;
    private final DoctorTraits traits;
    private final int training;

    PoolBuilder(World world, DoctorTraits traits) {
        this.world = world;
        this.p = world.parameters.start().pools();
        this.draws = world.draws;
        this.traits = traits;
        this.training = (int) world.parameters.pipeline().trainingMonths();
    }

    /** Adds every pool behind the GPs. */
    void build() {
        vikarer();
        queue();
        lis1();
        newOutside();
        outside();
    }

    /** Who finished LIS1 in one of the rounds of the past eighteen months and has taken no list yet. */
    private void newOutside() {
        int n = newDoctors();
        for (int i = 0; i < n; i++) {
            long key = AgentKeys.starterDoctor(NEW_OUTSIDE, 0, i);
            double u = Decisions.AGE.uniform(draws, key);
            Doctor doctor = traits.add(key, (int) (YOUNGEST_OUTSIDE + 7 * u * u), p.womenYoungShare());
            doctor.status = DoctorStatus.OUTSIDE;
            int round = Draws.below(Decisions.STAGE.bits(draws, key), LIS1_BEGAN_MONTHS_AGO.length);
            doctor.statusSince = Decisions.START_MONTH - LIS1_BEGAN_MONTHS_AGO[round];
            doctor.finishedLis1 = doctor.statusSince;
            kommunePost(doctor);
        }
    }

    private int newDoctors() {
        return (int) Math.round(Math.min(p.outsideNewDoctors(), p.outsideDoctors()));
    }

    private void vikarer() {
        int n = (int) Math.round(p.vikarer());
        for (int i = 0; i < n; i++) {
            long key = AgentKeys.starterDoctor(VIKAR, 0, i);
            boolean senior = Decisions.PAST.uniform(draws, key) < p.vikarSeniorShare();
            double u = Decisions.AGE.uniform(draws, key);
            Doctor doctor = traits.add(
                    key,
                    senior ? (int) (60 + 13 * u) : (int) (27 + 13 * u * u),
                    senior ? p.womenSeniorShare() : p.womenYoungShare());
            doctor.status = DoctorStatus.VIKAR;
            doctor.specialist = senior;
            doctor.alisMonths = senior ? training : months(Decisions.TRAINING, key, 18);
            if (senior) {
                formerGp(doctor);
            }
            doctor.statusSince = Decisions.START_MONTH - months(Decisions.STAGE, key, 24);
        }
    }

    private void queue() {
        int n = (int) Math.round(p.lis1Queue());
        for (int i = 0; i < n; i++) {
            long key = AgentKeys.starterDoctor(QUEUE, 0, i);
            double u = Decisions.AGE.uniform(draws, key);
            Doctor doctor = traits.add(key, (int) (25 + 6 * u * u), p.womenYoungShare());
            doctor.status = DoctorStatus.LIS1_QUEUE;
            doctor.statusSince = Decisions.START_MONTH - months(Decisions.STAGE, key, 12);
        }
    }

    private void lis1() {
        double perRound = world.calendar.inForce(Decisions.START_MONTH + 1).lis1PostsPerYear() / 2;
        int ordinal = 0;
        for (int ago : LIS1_BEGAN_MONTHS_AGO) {
            for (int i = 0; i < Math.round(perRound); i++) {
                long key = AgentKeys.starterDoctor(LIS1, 0, ordinal++);
                double u = Decisions.AGE.uniform(draws, key);
                Doctor doctor = traits.add(key, (int) (26 + 7 * u * u), p.womenYoungShare());
                doctor.status = DoctorStatus.LIS1;
                doctor.statusSince = Decisions.START_MONTH - ago;
            }
        }
    }

    private void outside() {
        int n = (int) Math.round(p.outsideDoctors()) - newDoctors();
        for (int i = 0; i < n; i++) {
            long key = AgentKeys.starterDoctor(OUTSIDE, 0, i);
            boolean former = Decisions.PAST.uniform(draws, key) < p.outsideFormerGpShare();
            double u = Decisions.AGE.uniform(draws, key);
            int age = (int) (former ? 38 + 25 * u : SETTLED_OUTSIDE + 31 * StrictMath.pow(u, 1.4));
            Doctor doctor = traits.add(key, age, p.womenOutsideShare());
            doctor.status = DoctorStatus.OUTSIDE;
            kommunePost(doctor);
            int years = Math.min(20, doctor.age(Decisions.START_MONTH) - YOUNGEST_OUTSIDE);
            int since = former
                    ? months(Decisions.LEFT_LIST, key, LEFT_WITHIN)
                    : 12 * years + months(Decisions.STAGE, key, 12);
            doctor.statusSince = Decisions.START_MONTH - since;
            if (former) {
                doctor.specialist = true;
                doctor.alisMonths = training;
                formerGp(doctor);
            } else if (doctor.kommunePost) {
                trainedInPost(doctor, since);
            }
        }
    }

    /** What the time in a kommune post counts towards the specialty: posts end at a constant rate, so they last as long backwards. */
    private void trainedInPost(Doctor doctor, int most) {
        PipelineParameters pipeline = world.parameters.pipeline();
        double u = Decisions.TRAINING.uniform(draws, doctor.key);
        double inPost = Math.min(most, -12 * pipeline.kommunePostYears() * StrictMath.log(1 - u));
        doctor.alisMonths = (int) Math.min(training, inPost * pipeline.trainingPace() * pipeline.trainingPaceOthers());
        doctor.specialist = doctor.alisMonths == training;
    }

    private void kommunePost(Doctor doctor) {
        doctor.kommunePost =
                Decisions.KOMMUNE_POST.uniform(draws, doctor.key) * p.outsideDoctors() < p.outsideKommunePosts();
        if (doctor.kommunePost) {
            doctor.kommune = traits.kommuneByResidents(Decisions.WORKPLACE.uniform(draws, doctor.key));
        }
    }

    /** A first agreement some years ago that ended when the present stage began. */
    private void formerGp(Doctor doctor) {
        int longest = Decisions.START_MONTH - Math.max(CareerBuilder.REFORM, doctor.birthMonth + 12 * 30);
        int ended = Decisions.START_MONTH - months(Decisions.LEFT_LIST, doctor.key, Math.min(LEFT_WITHIN, longest));
        doctor.lastMonthAsGp = ended;
        doctor.firstAgreement = Decisions.START_MONTH - longest;
    }

    private int months(Decisions decision, long key, int most) {
        return 1 + Draws.below(decision.bits(draws, key), most);
    }
}

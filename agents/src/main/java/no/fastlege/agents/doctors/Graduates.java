package no.fastlege.agents.doctors;

import no.fastlege.agents.data.ResidentCounts;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.Taste;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * New doctors, in January and July, from home and abroad. Who they are depends on their key alone: month, way and ordinal there. Their
 * home is drawn by residents and education of the first published year, so that the same graduate comes from the same place in every run.
 */
final class Graduates {
    private static final int JANUARY = 1;
    private static final int JULY = 7;
    private static final double MONTHS = 12.0;
    private static final double YEARS_LONGER_ABROAD = 1.5;
    private static final double MOST_YEARS_LATER = 15.0;
    private static final double POPULARITY_SPREAD = 0.5;
    private static final double FASTEST = 0.7;
    private static final double SLOWEST = 1.4;

    private final World world;
    private double[] homes;

    Graduates(World world) {
        this.world = world;
    }

    void run(int month) {
        int monthOfYear = Months.monthOfYear(month);
        PipelineParameters p = world.parameters.pipeline();
        double part = monthOfYear == JULY ? p.julyShare() : monthOfYear == JANUARY ? 1.0 - p.julyShare() : 0.0;
        if (part > 0.0) {
            graduate(month, false, part * p.graduatesPerYear() * (1.0 - p.abroadShare()));
            graduate(month, true, part * p.graduatesPerYear() * p.abroadShare());
        }
    }

    private void graduate(int month, boolean abroad, double expected) {
        long salt = Decisions.GRADUATE_NUMBER.salt(world.draws, month);
        int number = (int) (expected + Draws.uniform(salt, abroad ? 1 : 0));
        for (int i = 0; i < number; i++) {
            Doctor d = newDoctor(AgentKeys.graduate(abroad, month, i), month, abroad);
            d.id = world.doctors.size();
            world.doctors.add(d);
        }
    }

    /** A graduate who waits for LIS1; everything but the row number. */
    Doctor newDoctor(long key, int month, boolean abroad) {
        PipelineParameters p = world.parameters.pipeline();
        Doctor d = new Doctor();
        d.key = key;
        d.trainedAbroad = abroad;
        d.woman = uniform(Decisions.GRADUATE_SEX, key) < p.womenShare();
        d.birthMonth = month - (int) (MONTHS * age(p, abroad, uniform(Decisions.GRADUATE_AGE, key)));
        d.homeKommune = Distributions.choose(uniform(Decisions.GRADUATE_HOME, key), homes(), homes().length);
        double taste = uniform(Decisions.TASTE, key);
        d.taste = taste < p.secureShare()
                ? Taste.SECURE
                : taste < 1.0 - p.entrepreneurialShare() ? Taste.MIXED : Taste.ENTREPRENEURIAL;
        d.tasteIncome = normal(Decisions.TASTE_INCOME, key);
        d.tasteFreeTime = normal(Decisions.TASTE_FREE_TIME, key);
        d.tasteCentral = normal(Decisions.TASTE_CENTRAL, key);
        d.popularity = StrictMath.exp(POPULARITY_SPREAD * normal(Decisions.POPULARITY, key)) - 1.0;
        double pace = StrictMath.exp(p.paceSpread() * normal(Decisions.PACE, key));
        d.pace = Math.max(FASTEST, Math.min(SLOWEST, pace));
        d.status = DoctorStatus.LIS1_QUEUE;
        d.statusSince = month;
        return d;
    }

    /** Age in years: most graduate young, a few much later. */
    static double age(PipelineParameters p, boolean abroad, double u) {
        double later = Math.min(MOST_YEARS_LATER, -p.graduationAgeSpread() * StrictMath.log(1.0 - u));
        return p.graduationAge() - p.graduationAgeSpread() + later + (abroad ? YEARS_LONGER_ABROAD : 0.0);
    }

    private double uniform(Decisions decision, long key) {
        return Draws.uniform(decision.salt(world.draws, 0), key);
    }

    private double normal(Decisions decision, long key) {
        return Distributions.normal(Draws.openUnit(Draws.bits(decision.salt(world.draws, 0), key)));
    }

    private double[] homes() {
        if (homes == null) {
            int kommuner = world.country.kommuner().size();
            double[] sums = new double[kommuner];
            double sum = 0.0;
            for (int k = 0; k < kommuner; k++) {
                sum += world.country.counts().total(ResidentCounts.FIRST_YEAR, k)
                        * DoctorHomes.weight(world.parameters.pipeline(), world.country.kommune(k));
                sums[k] = sum;
            }
            homes = sums;
        }
        return homes;
    }
}

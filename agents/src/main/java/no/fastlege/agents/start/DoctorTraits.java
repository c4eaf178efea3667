package no.fastlege.agents.start;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.doctors.DoctorHomes;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.Taste;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/** What a doctor of the start brings along: tastes, popularity, pace, home. Every trait is a draw of its own on the doctor's key. */
final class DoctorTraits {
    /** Standard deviation of the logarithm of 1 + popularity. */
    private static final double POPULARITY_SKEW = 0.5;

    private static final double SLOWEST = 1.4;
    private static final double FASTEST = 0.7;

    private final World world;
    private final Draws draws;
    private final StartParameters p;
    private final double[] residentsUpTo;
    private final List<List<Integer>> kommunerOfRegion = new ArrayList<>();

    DoctorTraits(World world) {
        this.world = world;
        this.draws = world.draws;
        this.p = world.parameters.start();
        Country country = world.country;
        residentsUpTo = new double[country.kommuner().size()];
        double sum = 0;
        for (Kommune kommune : country.kommuner()) {
            sum += country.counts().total(2017, kommune.index()) * weight(kommune.index());
            residentsUpTo[kommune.index()] = sum;
            while (kommunerOfRegion.size() <= kommune.laborRegion()) {
                kommunerOfRegion.add(new ArrayList<>());
            }
            kommunerOfRegion.get(kommune.laborRegion()).add(kommune.index());
        }
    }

    /** A new doctor at the end of the world's table, with key, birth month, sex and every trait that no post decides. */
    Doctor add(long key, int ageYears, double womanProbability) {
        Doctor doctor = new Doctor();
        doctor.id = world.doctors.size();
        doctor.key = key;
        int monthOfBirth = Draws.below(Decisions.BIRTH_MONTH.bits(draws, key), 12);
        doctor.birthMonth = Decisions.START_MONTH - 12 * ageYears - monthOfBirth;
        doctor.woman = Decisions.SEX.uniform(draws, key) < womanProbability;
        doctor.trainedAbroad = Decisions.TRAINED.uniform(draws, key) < p.trainedAbroadShare();
        doctor.taste = taste(key);
        doctor.tasteIncome = normal(Decisions.TASTE_INCOME, key);
        doctor.tasteFreeTime = normal(Decisions.TASTE_FREE_TIME, key);
        doctor.tasteCentral = normal(Decisions.TASTE_CENTRAL, key);
        doctor.popularity = popularity(normal(Decisions.POPULARITY, key));
        double pace = StrictMath.exp(world.parameters.pipeline().paceSpread() * normal(Decisions.PACE, key));
        doctor.pace = Math.max(FASTEST, Math.min(SLOWEST, pace));
        doctor.homeKommune = kommuneByResidents(Decisions.HOME.uniform(draws, key));
        world.doctors.add(doctor);
        return doctor;
    }

    private double normal(Decisions decision, long key) {
        return Distributions.normal(decision.uniform(draws, key));
    }

    private Taste taste(long key) {
        double u = Decisions.TASTE.uniform(draws, key);
        if (u < p.tasteSecureShare()) {
            return Taste.SECURE;
        }
        return u < p.tasteSecureShare() + p.tasteMixedShare() ? Taste.MIXED : Taste.ENTREPRENEURIAL;
    }

    /** Skewed, with a long right tail, and 0 for the doctor in the middle: as graduates' popularity. */
    static double popularity(double normal) {
        return StrictMath.exp(POPULARITY_SKEW * normal) - 1.0;
    }

    /** Lets a GP come from the region of work with the probability that says so. */
    void settle(Doctor doctor, int kommune) {
        if (Decisions.HOME_REGION.uniform(draws, doctor.key) >= Math.min(1, p.homeRegionShare() * weight(kommune))) {
            return;
        }
        List<Integer> region =
                kommunerOfRegion.get(world.country.kommune(kommune).laborRegion());
        double total = 0;
        for (int k : region) {
            total += residents(k);
        }
        double point = Decisions.HOME.uniform(draws, doctor.key) * total;
        for (int k : region) {
            doctor.homeKommune = k;
            point -= residents(k);
            if (point < 0) {
                return;
            }
        }
    }

    private double weight(int kommune) {
        return DoctorHomes.weight(world.parameters.pipeline(), world.country.kommune(kommune));
    }

    /** A kommune drawn by residents, more often where education is high. */
    int kommuneByResidents(double u) {
        return Distributions.choose(u, residentsUpTo, residentsUpTo.length);
    }

    private double residents(int kommune) {
        return residentsUpTo[kommune] - (kommune == 0 ? 0 : residentsUpTo[kommune - 1]);
    }

    /**
     * Age in completed years of a GP: class shares are parameters, and the density runs on without a leap from class to class. At 55 it
     * is halfway between the means of the classes beside; it changes in a line within these two, and as a power from the youngest age
     * and to the oldest.
     */
    static int gpAge(StartParameters p, double u) {
        double under40 = p.ageUnder40Share();
        double from67 = p.age67PlusShare();
        double from55 = p.age55To66Share();
        double from40 = 1.0 - under40 - from55 - from67;
        double at55 = (from40 / 15 + from55 / 12) / 2;
        if (u < under40) {
            double at40 = Math.max(0, 2 * from40 / 15 - at55);
            double power = Math.max(1, 13 * at40 / under40);
            return (int) (27 + 13 * StrictMath.pow(u / under40, 1 / power));
        }
        if (u < under40 + from40) {
            return (int) (40 + 15 * inLine((u - under40) / from40, 2 - 15 * at55 / from40));
        }
        if (u < 1.0 - from67) {
            return (int) (55 + 12 * inLine((u - under40 - from40) / from55, 12 * at55 / from55));
        }
        double at67 = Math.max(0, 2 * from55 / 12 - at55);
        double power = Math.max(1, 8 * at67 / from67);
        return (int) (67 + 8 * (1 - StrictMath.pow((1 - u) / from67, 1 / power)));
    }

    /** The share of the way through a class at which a share u stands, where the density runs in a line from start, 0 to 2, to 2 - start. */
    private static double inLine(double u, double start) {
        double first = Math.max(0, Math.min(2, start));
        return 2 * u / (first + Math.sqrt(first * first + 4 * (1 - first) * u));
    }

    /** The logit of a woman at age 48 that makes the GPs' expected share of women the parameter. */
    static double womanLogit(StartParameters p) {
        return Apportion.root(
                a -> {
                    double sum = 0;
                    for (int i = 0; i < 500; i++) {
                        sum += womanProbability(p, a, gpAge(p, (i + 0.5) / 500));
                    }
                    return sum / 500 - p.womenShare();
                },
                -12,
                12);
    }

    static double womanProbability(StartParameters p, double logitAt48, int age) {
        return logistic(logitAt48 - p.womenAgeSlope() * (age - 48) / 10.0);
    }

    static double logistic(double x) {
        return 1.0 / (1.0 + StrictMath.exp(-x));
    }
}

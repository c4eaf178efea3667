package no.fastlege.agents.use;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Traits;
import no.fastlege.sim.Months;

/**
 * Yearly means of use by class, and from them a month's {@link EventTable}.
 *
 * <p>The mean of an age group is the published input of 2023 times the calendar's level; within the group, sex, education and frailty
 * shift it around that mean, normalised by the residents counted in January, so that assumptions about who uses more never move a
 * group's mean.
 */
final class UseRates {
    private static final int GROUPS = MonthUse.AGE_GROUPS;
    private static final int MEANS_YEAR = 2023;
    private static final int FIRST_OLD_GROUP = 6;

    private final UseParameters parameters;
    private final double[] consultationsOfGroup = new double[GROUPS];
    private final double[] legevaktOfGroup = new double[GROUPS];
    private final double[] womanRatio = new double[GROUPS];
    private final double[] electronicFactor = new double[GROUPS];
    private final double[] seasonConsultations = new double[12];
    private final double[] seasonLegevakt = new double[12];
    private final double legevaktWomanRatio;
    private final double[][] frailty = new double[GROUPS][];
    private final double[] shape = new double[GROUPS];

    UseRates(Country country, UseParameters parameters) {
        this.parameters = parameters;
        CsvTable profile = country.files().table("antatt_bruksprofil.csv");
        for (int g = 0; g < GROUPS; g++) {
            String label = MonthUse.AGE_LABELS[g];
            consultationsOfGroup[g] =
                    country.figures().input("consultations_gp_per_resident", MEANS_YEAR, "age", label);
            legevaktOfGroup[g] =
                    country.figures().input("consultations_legevakt_per_resident", MEANS_YEAR, "age", label);
            womanRatio[g] = 1.0 + parameters.womanExcess() * (profile.number(g, "kvinner_over_menn") - 1.0);
            electronicFactor[g] = profile.number(g, "e_konsultasjon_faktor");
            shape[g] = FrailtyShape.of(parameters, g);
            frailty[g] = FrailtyClasses.means(shape[g]);
        }
        CsvTable season = country.files().table("antatt_sesong.csv");
        for (int m = 0; m < 12; m++) {
            seasonConsultations[m] = season.number(m, "fastlege");
            seasonLegevakt[m] = season.number(m, "legevakt");
        }
        legevaktWomanRatio = profile.number(0, "legevakt_kvinner_over_menn");
    }

    /** Shape of the frailty in an age group. */
    double frailtyShape(int group) {
        return shape[group];
    }

    /** E-consultations' share in an age group over the national share, before normalisation. */
    double electronicFactor(int group) {
        return electronicFactor[group];
    }

    /** Relative need for consultations of a class within its age group, before normalisation. */
    private double relative(int group, int traits) {
        double sex = Traits.woman(traits) ? womanRatio[group] : 1.0;
        double education = Traits.lowEducation(traits) ? parameters.lowEducationRatio() : 1.0;
        return sex * education * frailty[group][Traits.frailtyClass(traits)];
    }

    /** Relative need for legevakt of a class within its age group, before normalisation. */
    private double relativeLegevakt(int group, int traits) {
        double sex = Traits.woman(traits) ? legevaktWomanRatio : 1.0;
        double education = Traits.lowEducation(traits) ? parameters.lowEducationRatio() : 1.0;
        double z = frailty[group][Traits.frailtyClass(traits)];
        return sex * education * StrictMath.pow(z, parameters.legevaktFrailtyPower());
    }

    /**
     * Yearly means by class: consultations in row 0, legevakt in row 1, normalised by the residents of each class. The trend of the old
     * shifts use between ages and leaves the country's sum as it would be without.
     */
    double[][] yearlyMeans(long[] residentsOfClass, int year) {
        double[][] means = new double[2][UseClass.COUNT];
        double[] trend = trends(residentsOfClass, year);
        for (int g = 0; g < GROUPS; g++) {
            double count = 0;
            double use = 0;
            double legevakt = 0;
            for (int t = 0; t < Traits.CLASSES_OF_AGE_GROUP; t++) {
                int c = g * Traits.CLASSES_OF_AGE_GROUP + t;
                means[0][c] = relative(g, t);
                means[1][c] = relativeLegevakt(g, t);
                count += residentsOfClass[c];
                use += residentsOfClass[c] * means[0][c];
                legevakt += residentsOfClass[c] * means[1][c];
            }
            double scaleUse = use > 0 ? trend[g] * consultationsOfGroup[g] * count / use : 0;
            double scaleLegevakt = legevakt > 0 ? legevaktOfGroup[g] * count / legevakt : 0;
            for (int t = 0; t < Traits.CLASSES_OF_AGE_GROUP; t++) {
                means[0][g * Traits.CLASSES_OF_AGE_GROUP + t] *= scaleUse;
                means[1][g * Traits.CLASSES_OF_AGE_GROUP + t] *= scaleLegevakt;
            }
        }
        return means;
    }

    /** Each age group's use over that of the year of the published means. */
    private double[] trends(long[] residentsOfClass, int year) {
        double[] trend = new double[GROUPS];
        double without = 0;
        double with = 0;
        for (int g = 0; g < GROUPS; g++) {
            trend[g] = g < FIRST_OLD_GROUP ? 1.0 : StrictMath.exp(parameters.oldTrendPerYear() * (year - MEANS_YEAR));
            long residents = 0;
            for (int t = 0; t < Traits.CLASSES_OF_AGE_GROUP; t++) {
                residents += residentsOfClass[g * Traits.CLASSES_OF_AGE_GROUP + t];
            }
            without += consultationsOfGroup[g] * residents;
            with += trend[g] * consultationsOfGroup[g] * residents;
        }
        for (int g = 0; g < GROUPS && with > 0; g++) {
            trend[g] *= without / with;
        }
        return trend;
    }

    /** Fills the month's table from yearly means. */
    void fill(EventTable table, double[][] yearlyMeans, Rules rules, int month) {
        int m = Months.monthOfYear(month) - 1;
        double level = rules.useLevel()
                * (1.0 + parameters.electronicInducement() * rules.electronicShare())
                * seasonConsultations[m]
                / 12.0;
        double legevaktLevel = rules.legevaktUseLevel() * seasonLegevakt[m] / 12.0;
        for (int c = 0; c < UseClass.COUNT; c++) {
            table.set(c, yearlyMeans[0][c] * level, yearlyMeans[1][c] * legevaktLevel);
        }
    }

    /** E-consultations' share by age group as 16-bit thresholds, so that the national mean is the calendar's share. */
    int[] electronicThresholds(double[][] yearlyMeans, long[] residentsOfClass, double nationalShare) {
        double all = 0;
        double weighted = 0;
        for (int c = 0; c < UseClass.COUNT; c++) {
            double use = yearlyMeans[0][c] * residentsOfClass[c];
            all += use;
            weighted += use * electronicFactor[c / Traits.CLASSES_OF_AGE_GROUP];
        }
        int[] thresholds = new int[GROUPS + 1];
        for (int g = 0; g < GROUPS; g++) {
            double share = weighted > 0 ? nationalShare * electronicFactor[g] * all / weighted : 0;
            thresholds[g] = (int) (Math.min(share, 1.0) * 65536.0);
        }
        return thresholds;
    }
}

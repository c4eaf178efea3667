package no.fastlege.agents.population;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;

/**
 * What the published counts say about moves between kommuner: how many move out of a kommune in a year by the national rates, and how
 * many more move in than out, which is what is left of the change of a cohort when deaths and migration from and to abroad are taken
 * away. Years after the counts keep the mean of the last {@link #YEARS_KEPT} counted ones, so that university towns keep drawing the
 * young.
 */
final class InlandFlows {
    private static final int YEARS_KEPT = 5;

    private final Country country;
    private final VitalRates vital;
    private final MoveRates moves;
    private final PopulationParameters parameters;
    private final int kommuner;
    private double[][] kept;

    InlandFlows(Country country, VitalRates vital, MoveRates moves, PopulationParameters parameters) {
        this.country = country;
        this.vital = vital;
        this.moves = moves;
        this.parameters = parameters;
        this.kommuner = country.kommuner().size();
    }

    /** Each kommune's share of the country's immigrants of a year. */
    double[] immigrantShares(int year) {
        double[] share = new double[kommuner];
        double sum = 0;
        int counted = Math.min(year, country.counts().lastYear());
        for (Kommune k : country.kommuner()) {
            double pull = 1 + parameters.immigrationCentralityPull() * k.sentralitetIndex() / 1000.0;
            share[k.index()] = country.counts().total(counted, k.index()) * pull;
            sum += share[k.index()];
        }
        for (int k = 0; k < kommuner; k++) {
            share[k] /= sum;
        }
        return share;
    }

    /** Expected moves out of each kommune, by class of movers; children apart, who follow their mothers. */
    double[][] out(int year) {
        double[][] out = new double[Destinations.ageClasses()][kommuner];
        int counted = Math.min(year, country.counts().lastYear());
        for (int k = 0; k < kommuner; k++) {
            int[] people = country.counts().of(counted, k);
            for (int c = 0; c < Cells.COUNT; c++) {
                if (Cells.age(c) >= Destinations.CHILD_UNTIL) {
                    out[Destinations.ageClass(Cells.age(c))][k] += people[c] * moves.of(c);
                }
            }
        }
        return out;
    }

    /** Expected moves into less moves out of each kommune, by class of movers. */
    double[][] net(int year) {
        if (year < country.counts().lastYear()) {
            return counted(year);
        }
        if (kept == null) {
            kept = new double[Destinations.ageClasses()][kommuner];
            for (int y = country.counts().lastYear() - YEARS_KEPT;
                    y < country.counts().lastYear();
                    y++) {
                double[][] net = counted(y);
                for (int c = 0; c < kept.length; c++) {
                    for (int k = 0; k < kommuner; k++) {
                        kept[c][k] += net[c][k] / YEARS_KEPT;
                    }
                }
            }
        }
        return kept;
    }

    private double[][] counted(int year) {
        double[][] net = new double[Destinations.ageClasses()][kommuner];
        double[] die = vital.deaths(year);
        double[] leave = vital.emigration();
        double[] come = vital.immigration(year);
        double[] share = immigrantShares(year);
        for (int k = 0; k < kommuner; k++) {
            int[] before = country.counts().of(year, k);
            int[] after = country.counts().of(year + 1, k);
            for (int c = 0; c < Cells.COUNT; c++) {
                int age = Cells.age(c);
                // the last two ages flow together on the next 1 January
                if (age >= Destinations.CHILD_UNTIL && age < Cells.AGES - 2) {
                    double expected = before[c] * (1 - die[c] - leave[c]) + come[c + 1] * share[k];
                    net[Destinations.ageClass(age)][k] += after[c + 1] - expected;
                }
            }
        }
        return net;
    }
}

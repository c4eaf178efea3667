package no.fastlege.agents.market;

/** Chances a year of giving up the list by age, for a GP whom nothing pushes: what {@link Exit} pushes, and what the start begins from. */
public final class ExitHazards {
    private static final double USUAL_LIST = 1050;
    private static final int SHORTEST_LIST = 300;

    private ExitHazards() {}

    /**
     * How loosely a GP is tied to the list, over one long settled on a list of usual length: the newly arrived are less attached, those
     * with many patients more.
     *
     * @param years years since the agreement began
     * @param length residents on the list
     */
    public static double looseness(ExitParameters p, double years, int length) {
        return p.unsettled() * StrictMath.exp(-years / p.settlingYears()) - bound(p, length);
    }

    /** How a list of a length binds its doctor, over one of usual length. */
    static double bound(ExitParameters p, int length) {
        return p.listAttachment() * StrictMath.log(Math.max(SHORTEST_LIST, length) / USUAL_LIST);
    }

    /** How a pull multiplies a chance of leaving, retiring or searching. */
    public static double push(ExitParameters p, double elasticity, double pull) {
        return Math.min(p.mostPush(), StrictMath.exp(elasticity * pull));
    }

    /**
     * Leaving the scheme, retirement apart: more often when young, in a line down to that of the older (nobody settles on one birthday),
     * not from the ordinary age of pension on.
     */
    public static double leave(ExitParameters p, int age) {
        if (age >= p.retireLateAge()) {
            return 0;
        }
        double way = (age + 0.5 - p.youngUntilAge()) / Math.max(1, p.middleFromAge() - p.youngUntilAge());
        way = Math.max(0, Math.min(1, way));
        return (1 - way) * p.leaveHazardYoung() + way * p.leaveHazardMiddle();
    }

    /** Retiring: rising in a line between two ages, then level, certain at the last. */
    public static double retire(ExitParameters p, int age) {
        if (age < p.retireFromAge()) {
            return 0;
        }
        if (age >= p.retireLastAge()) {
            return 1;
        }
        double way = Math.min(1, (age - p.retireFromAge()) / Math.max(1, p.retireLateAge() - p.retireFromAge()));
        return p.retireHazardFirst() + way * (p.retireHazardLast() - p.retireHazardFirst());
    }
}

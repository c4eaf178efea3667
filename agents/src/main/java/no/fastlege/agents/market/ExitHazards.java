package no.fastlege.agents.market;

/** Chances a year of giving up the list by age, for a GP whom nothing pushes: what {@link Exit} pushes, and what the start begins from. */
public final class ExitHazards {
    private ExitHazards() {}

    /** Leaving the scheme, retirement apart: more often when young, not from the ordinary age of pension on. */
    public static double leave(ExitParameters p, int age) {
        if (age >= p.retireLateAge()) {
            return 0;
        }
        return age < p.youngUntilAge() ? p.leaveHazardYoung() : p.leaveHazardMiddle();
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

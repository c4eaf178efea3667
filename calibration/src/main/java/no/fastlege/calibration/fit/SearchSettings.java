package no.fastlege.calibration.fit;

import no.fastlege.agents.start.WorldBuilder;

/**
 * What a search is told. The same settings and the same model give the same fit, however often it was stopped.
 *
 * @param method how to search
 * @param scale agents per resident while searching
 * @param design runs drawn from the priors, from which the emulator first learns
 * @param rounds rounds of emulating, minimising and running around the best point
 * @param perRound runs around the best point in a round
 * @param seeds seeds that every candidate is run with
 * @param evaluations most evaluations of the direct method, each of so many seeds
 * @param finalScale the last rung of the ladder: agents per resident of the runs that the fit must meet in the end
 * @param finalSeeds seeds of these runs; 0 leaves the last rung out
 * @param finalRuns runs around the best point on the last rung, the level of which they teach: where its emulator is unsure, it is mostly for
 *     want of them
 * @param seed the seed of the search's own draws
 */
public record SearchSettings(
        Method method,
        double scale,
        int design,
        int rounds,
        int perRound,
        int seeds,
        int evaluations,
        double finalScale,
        int finalSeeds,
        int finalRuns,
        long seed) {
    /** How to search. */
    public enum Method {
        /**
         * CMA-ES on an emulator, the model itself as the judge of every round: some three hundred figures a run tell far more than
         * their one distance, so that the emulator reaches in hundreds of runs what CMA-ES alone needs many thousands for.
         */
        EMULATOR,
        /** CMA-ES on the model itself. */
        DIRECT
    }

    /** What {@code calibrate search} does where nothing else is said. */
    public static SearchSettings standard() {
        return new SearchSettings(Method.EMULATOR, 0.1, 320, 6, 60, 4, 2000, 1, 8, 24, 1);
    }

    /** Checks that counts are counts and scales such as the model runs at. */
    public SearchSettings {
        WorldBuilder.personsPerAgent(scale);
        WorldBuilder.personsPerAgent(finalScale);
        require(design >= 8 && design <= 100_000, "design " + design + ": must be 8 to 100000");
        require(rounds >= 1 && rounds <= 1000, "rounds " + rounds + ": must be 1 to 1000");
        require(perRound >= 0 && perRound <= 100_000, "runs per round " + perRound + ": must be 0 to 100000");
        require(seeds >= 2 && seeds <= 1000, "seeds " + seeds + ": must be 2 to 1000");
        require(evaluations >= 1, "evaluations " + evaluations + ": must be at least 1");
        require(finalSeeds >= 0 && finalSeeds <= 1000, "final seeds " + finalSeeds + ": must be 0 to 1000");
        require(finalRuns >= 0 && finalRuns <= 1000, "final runs " + finalRuns + ": must be 0 to 1000");
    }

    /** Whether the search ends on a rung of its own. */
    boolean hasLastRung() {
        return finalSeeds > 0 && finalScale != scale;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

package no.fastlege.experiments.cli;

import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.sim.Months;

/** Checks of options that several commands share; each refusal is one line that names the option, its value and what is allowed. */
final class RunOptions {
    private static final int MOST_THREADS = 1024;

    private RunOptions() {}

    /** The number of threads; all processors where not given. */
    static int threads(Integer threads) {
        return threads("--threads", threads);
    }

    /** The number of threads that an option names; all processors where not given. */
    static int threads(String option, Integer threads) {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new BadInputException(option + " " + threads + ": must be 1 to " + MOST_THREADS);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** A scale: 1 or 1 over a whole number. */
    static double scale(double scale) {
        return scale("--scale", scale);
    }

    /** A scale that an option names: 1 or 1 over a whole number. */
    static double scale(String option, double scale) {
        double personsPerAgent = Math.rint(1 / scale);
        boolean whole = scale > 0 && scale <= 1 && Math.abs(scale * personsPerAgent - 1) < 1e-9;
        if (!whole || personsPerAgent > WorldBuilder.MOST_PERSONS) {
            throw new BadInputException(option + " " + plain(scale) + ": must be 1 or 1 over a whole number of at most "
                    + WorldBuilder.MOST_PERSONS + ", such as 0.5, 0.1 or 0.01");
        }
        return scale;
    }

    /** A number without a needless fraction. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** A month within those that can run. */
    static int month(String option, String text) {
        int month;
        try {
            month = Months.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(option + " " + text + ": must be a month written YYYY-MM, such as 2019-07");
        }
        if (month < RunPlan.EARLIEST || month > RunPlan.LATEST) {
            throw new BadInputException(option + " " + text + ": must be from " + Months.format(RunPlan.EARLIEST)
                    + ", when the start population is known, to " + Months.format(RunPlan.LATEST)
                    + ", when the projections end");
        }
        return month;
    }
}

package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The fit without each family of targets, from the best point on: what a family is fitted to when nobody looks at it shows how much of
 * the fit is the model's and how much the free parameters'.
 */
public final class LeftOut {
    private final Fit fit;

    /** Of a fit whose search has ended. */
    public LeftOut(Fit fit) {
        this.fit = fit;
    }

    /** Leaves {@code families.csv} in the fit's directory. */
    public void run() {
        FoundPoint found = FoundPoint.read(fit);
        Emulator emulator = Learned.emulator(fit, Learned.read(fit), found.z());
        // found in the same way as without a family, so that nothing but the targets differs
        double[] all = new Objective(fit.targets(), found.noise()).surest(emulator, fit.parameters(), found.z());
        double[] figures = Means.mean(runs("families, with all targets", all));
        StringBuilder text = new StringBuilder("family,targets,within_fitted,within_left_out,distance_fitted,"
                + "distance_left_out,others_within_fitted,others_within_left_out\n");
        for (Family family : Family.values()) {
            Distance own = distance(fit.targets().only(family), found);
            Distance others = distance(fit.targets().without(family), found);
            if (own.targets().isEmpty() || others.targets().isEmpty()) {
                continue;
            }
            double[] z = new Objective(fit.targets().without(family), found.noise())
                    .surest(emulator, fit.parameters(), found.z());
            double[] without =
                    Means.mean(runs("without the family " + family.name().toLowerCase(Locale.ROOT), z));
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%.4f,%.4f,%d,%d\n",
                    family.name().toLowerCase(Locale.ROOT),
                    own.targets().size(),
                    own.met(figures),
                    own.met(without),
                    own.of(figures),
                    own.of(without),
                    others.met(figures),
                    others.met(without)));
            fit.write("families.csv", text.toString());
        }
    }

    private static Distance distance(TargetSet targets, FoundPoint found) {
        return new Distance(targets, found.noise(), Search.JUDGED_SEEDS);
    }

    private List<double[]> runs(String what, double[] z) {
        List<Job> jobs = new ArrayList<>();
        for (int seed = 1; seed <= fit.settings().seeds(); seed++) {
            jobs.add(Job.baseline(
                    fit.parameters().values(z), seed, fit.settings().scale()));
        }
        return fit.evaluations().of(what, jobs);
    }
}

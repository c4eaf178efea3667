package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The point that was found, to the digits with which it ships, run with seeds that no part of the fit has used. */
public final class Verification {
    /** The first of these seeds. */
    public static final long FIRST_SEED = 10_001;

    private final Fit fit;

    /** Of a fit whose search has ended. */
    public Verification(Fit fit) {
        this.fit = fit;
    }

    /**
     * Runs it and leaves {@code goals.csv} and {@code verification.csv} in the fit's directory.
     *
     * @param seeds how many seeds
     * @param scale agents per resident
     */
    public void run(int seeds, double scale) {
        FoundPoint found = FoundPoint.read(fit);
        Map<String, Double> shipped = new LinkedHashMap<>();
        found.values().forEach((name, value) -> shipped.put(name, CalibratedFile.digits(value)));
        List<Job> jobs = new ArrayList<>();
        for (int s = 0; s < seeds; s++) {
            jobs.add(Job.baseline(shipped, FIRST_SEED + s, scale));
        }
        double[] means = Means.mean(fit.evaluations().of("seeds that the fit has not seen", jobs));
        FoundPoint seen = new FoundPoint(
                found.z(),
                found.values(),
                new Distance(fit.targets(), found.noise(), Search.JUDGED_SEEDS).of(means),
                means,
                found.noise(),
                scale,
                seeds);
        fit.write("verification.csv", seen.targets(fit));
        fit.write("goals.csv", Goals.text(Goals.of(fit.targets(), fit.tracked(), means)));
    }
}

package no.fastlege.experiments.sensitivity;

import java.util.List;
import no.fastlege.calibration.sensitivity.MorrisDesign;
import no.fastlege.calibration.sensitivity.MorrisIndices;
import no.fastlege.calibration.sensitivity.SobolDesign;
import no.fastlege.calibration.sensitivity.SobolIndices;

/** The two methods: which points they need, and what they say of the outputs. */
public enum SensitivityMethod {
    /** Elementary effects: cheap, says what matters. */
    MORRIS(List.of("mu", "mu_star", "mu_star_low", "mu_star_high", "sigma"), 1) {
        @Override
        double[][] points(SensitivityStudy study) {
            return design(study).points();
        }

        @Override
        double[][] indices(SensitivityStudy study, double[] outputs) {
            return MorrisIndices.of(design(study), outputs, study.resamples(), study.designSeed()).stream()
                    .map(m -> new double[] {m.mu(), m.muStar(), m.muStarLow(), m.muStarHigh(), m.sigma()})
                    .toArray(double[][]::new);
        }

        private MorrisDesign design(SensitivityStudy study) {
            return new MorrisDesign(study.factors().size(), study.trajectories(), study.levels(), study.designSeed());
        }
    },
    /** Shares of the variance: dear, says how inputs act together. */
    SOBOL(List.of("first", "first_low", "first_high", "total", "total_low", "total_high"), 3) {
        @Override
        double[][] points(SensitivityStudy study) {
            return design(study).points();
        }

        @Override
        double[][] indices(SensitivityStudy study, double[] outputs) {
            return SobolIndices.of(design(study), outputs, study.resamples(), study.designSeed()).stream()
                    .map(s ->
                            new double[] {s.first(), s.firstLow(), s.firstHigh(), s.total(), s.totalLow(), s.totalHigh()
                            })
                    .toArray(double[][]::new);
        }

        private SobolDesign design(SensitivityStudy study) {
            return new SobolDesign(study.factors().size(), study.rows(), study.designSeed());
        }
    };

    private final List<String> columns;
    private final int rank;

    SensitivityMethod(List<String> columns, int rank) {
        this.columns = columns;
        this.rank = rank;
    }

    /** The names of the indices, in the order of {@link #indices}. */
    public List<String> columns() {
        return columns;
    }

    /** The place of the index by which factors are ranked: mu*, or the total index. */
    public int rank() {
        return rank;
    }

    /** The points of the unit cube to run, one row each. */
    abstract double[][] points(SensitivityStudy study);

    /** Indices from one output per point: one row per factor. */
    abstract double[][] indices(SensitivityStudy study, double[] outputs);
}

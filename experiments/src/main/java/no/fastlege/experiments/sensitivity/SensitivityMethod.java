package no.fastlege.experiments.sensitivity;

import java.util.List;
import java.util.Locale;
import no.fastlege.calibration.sensitivity.MorrisDesign;
import no.fastlege.calibration.sensitivity.MorrisIndices;
import no.fastlege.calibration.sensitivity.SobolDesign;
import no.fastlege.calibration.sensitivity.SobolIndices;
import no.fastlege.sim.TableData.Column;
import no.fastlege.sim.TableData.Type;

/** The two methods: which points they need, and what they say of the outputs. */
public enum SensitivityMethod {
    /** Elementary effects: cheap, says what matters. */
    MORRIS(
            1,
            effect("mu", "Morris: mean elementary effect, with its sign"),
            effect("mu_star", "Morris: mean absolute effect, how much the factor matters"),
            effect("mu_star_low", "lower end of the 95 % bootstrap interval of mu_star"),
            effect("mu_star_high", "upper end of the 95 % bootstrap interval of mu_star"),
            effect(
                    "sigma",
                    "Morris: standard deviation of the effects, near 0 where the figure is linear in the factor and it meets no other")) {
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
    SOBOL(
            3,
            share("first", "Sobol: first-order index, the share that goes when the factor is known"),
            share("first_low", "lower end of the 95 % bootstrap interval of first"),
            share("first_high", "upper end of the 95 % bootstrap interval of first"),
            share("total", "Sobol: total index, the share that stays when all but the factor is known"),
            share("total_low", "lower end of the 95 % bootstrap interval of total"),
            share("total_high", "upper end of the 95 % bootstrap interval of total")) {
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

    private final int rank;
    private final List<Column> columns;

    SensitivityMethod(int rank, Column... columns) {
        this.rank = rank;
        this.columns = List.of(columns);
    }

    private static Column effect(String name, String meaning) {
        return new Column(name, Type.DOUBLE, "the figure's unit over the whole range", meaning);
    }

    private static Column share(String name, String meaning) {
        return new Column(name, Type.DOUBLE, "share of variance", meaning);
    }

    /** Its name on the command line and in manifests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A column for each index, in the order of {@link #indices}. */
    List<Column> columns() {
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

package no.fastlege.calibration.fit;

/** The scale on which a free parameter is searched and on which its prior is normal. */
public enum Transform {
    /** As it is. */
    LINEAR {
        @Override
        double to(double value) {
            return value;
        }

        @Override
        double from(double searched) {
            return searched;
        }
    },
    /** The logarithm: for rates and weights above 0. */
    LOG {
        @Override
        double to(double value) {
            return StrictMath.log(value);
        }

        @Override
        double from(double searched) {
            return StrictMath.exp(searched);
        }
    },
    /** The logit: for shares between 0 and 1. */
    LOGIT {
        @Override
        double to(double value) {
            return StrictMath.log(value / (1 - value));
        }

        @Override
        double from(double searched) {
            return 1 / (1 + StrictMath.exp(-searched));
        }
    };

    /** From the parameter's own scale; not finite where the scale does not reach. */
    abstract double to(double value);

    /** Back to the parameter's own scale. */
    abstract double from(double searched);
}

package no.fastlege.calibration.fit;

import java.util.function.DoubleUnaryOperator;

/** The scale on which a free parameter is searched and on which its prior is normal. */
public enum Transform {
    /** As it is. */
    LINEAR(value -> value, searched -> searched),
    /** The logarithm: for rates and weights above 0. */
    LOG(StrictMath::log, StrictMath::exp),
    /** The logit: for shares between 0 and 1. */
    LOGIT(value -> StrictMath.log(value / (1 - value)), searched -> 1 / (1 + StrictMath.exp(-searched)));

    private final DoubleUnaryOperator onto;
    private final DoubleUnaryOperator back;

    Transform(DoubleUnaryOperator onto, DoubleUnaryOperator back) {
        this.onto = onto;
        this.back = back;
    }

    /** From the parameter's own scale; not finite where the scale does not reach. */
    double to(double value) {
        return onto.applyAsDouble(value);
    }

    /** Back to the parameter's own scale. */
    double from(double searched) {
        return back.applyAsDouble(searched);
    }
}

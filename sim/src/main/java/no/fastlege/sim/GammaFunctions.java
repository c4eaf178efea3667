package no.fastlege.sim;

/** The gamma function's logarithm, the regularised incomplete gamma function and its inverse, in {@link StrictMath} throughout. */
final class GammaFunctions {
    /** Lanczos' coefficients for g = 7, n = 9 (Godfrey's table): relative error about 1e-15 for arguments above 0.5. */
    private static final double[] LANCZOS = {
        0.99999999999980993227684700473478,
        676.520368121885098567009190444019,
        -1259.13921672240287047156078755283,
        771.3234287776530788486528258894,
        -176.61502916214059906584551354,
        12.507343278686904814458936853,
        -0.13857109526572011689554707,
        9.984369578019570859563e-6,
        1.50563273514931155834e-7
    };

    private static final double LANCZOS_G = 7.0;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
    private static final double TINY = 1e-300;
    private static final double EPSILON = 1e-16;
    private static final int MOST_TERMS = 10_000;
    private static final int MOST_STEPS = 60;

    private GammaFunctions() {}

    /** The logarithm of the gamma function for x above 0. */
    static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(StrictMath.PI / StrictMath.sin(StrictMath.PI * x)) - logGamma(1.0 - x);
        }
        double z = x - 1.0;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + LANCZOS_G + 0.5;
        return HALF_LOG_TWO_PI + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** P(a, x): the share of a gamma distribution of shape a and scale 1 below x; by series below a + 1, by continued fraction above. */
    static double regularisedLower(double a, double x) {
        if (x <= 0) {
            return 0.0;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        if (x < a + 1.0) {
            double term = 1.0 / a;
            double sum = term;
            for (int n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
                term *= x / (a + n);
                sum += term;
            }
            return front * sum;
        }
        return 1.0 - front * upperFraction(a, x);
    }

    /** Lentz's evaluation of the continued fraction of the upper incomplete gamma function. */
    private static double upperFraction(double a, double x) {
        double b = x + 1.0 - a;
        double c = 1.0 / TINY;
        double d = 1.0 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double an = -i * (i - a);
            b += 2.0;
            d = an * d + b;
            d = StrictMath.abs(d) < TINY ? TINY : d;
            c = b + an / c;
            c = StrictMath.abs(c) < TINY ? TINY : c;
            d = 1.0 / d;
            double factor = d * c;
            h *= factor;
            if (StrictMath.abs(factor - 1.0) < EPSILON) {
                break;
            }
        }
        return h;
    }

    /** The x with P(a, x) = p. */
    static double inverseRegularisedLower(double a, double p) {
        double logGamma = logGamma(a);
        double nearZero = StrictMath.exp((StrictMath.log(p) + StrictMath.log(a) + logGamma) / a);
        double x = nearZero;
        if (a > 0.5) {
            double z = Distributions.normal(p);
            double root = 1.0 - 1.0 / (9.0 * a) + z / (3.0 * StrictMath.sqrt(a));
            double wilsonHilferty = a * root * root * root;
            x = root > 0 && wilsonHilferty > 0.1 * a ? wilsonHilferty : nearZero;
        }
        double low = 0.0;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double error = regularisedLower(a, x) - p;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp((a - 1.0) * StrictMath.log(x) - x - logGamma);
            double newton = error / density;
            double halley = newton / (1.0 - 0.5 * StrictMath.min(1.0, newton * ((a - 1.0) / x - 1.0)));
            double next = x - halley;
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2.0 * x : 0.5 * (low + high);
            }
            if (StrictMath.abs(next - x) <= 1e-13 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}

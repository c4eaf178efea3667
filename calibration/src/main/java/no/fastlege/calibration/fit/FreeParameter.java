package no.fastlege.calibration.fit;

/**
 * One number that the calibration may choose. Its prior is normal on the scale of its transform: around the centre, cut off at low
 * and high, which lie four standard deviations apart. Searches speak of it as {@code z}, standard deviations from the centre.
 *
 * @param name a parameter of the dictionary, or {@code measure.NAME} for the strength of a dated measure of the policy calendar
 * @param transform the scale of the search
 * @param low the lowest value
 * @param centre the centre of the prior
 * @param high the highest value
 * @param why what it decides and where its prior comes from
 */
public record FreeParameter(String name, Transform transform, double low, double centre, double high, String why) {
    /** What the strength of a measure is called by. */
    public static final String MEASURE_PREFIX = "measure.";

    private static final double SPREADS_FROM_LOW_TO_HIGH = 4;

    /** Checks that low, centre and high are in order and that the transform reaches them. */
    public FreeParameter {
        if (!(low < centre && centre < high)) {
            throw new IllegalArgumentException(
                    name + ": low " + low + ", centre " + centre + " and high " + high + " must rise");
        }
        if (!Double.isFinite(transform.to(low)) || !Double.isFinite(transform.to(high))) {
            throw new IllegalArgumentException(
                    name + ": from " + low + " to " + high + " is more than a " + transform + " transform reaches");
        }
    }

    /** Whether this is the strength of a measure. */
    public boolean isStrength() {
        return name.startsWith(MEASURE_PREFIX);
    }

    /** The measure whose strength this is. */
    public String measure() {
        return name.substring(MEASURE_PREFIX.length());
    }

    /** The prior's standard deviation on the scale of the transform. */
    double spread() {
        return (transform.to(high) - transform.to(low)) / SPREADS_FROM_LOW_TO_HIGH;
    }

    /** Standard deviations from the centre. */
    public double z(double value) {
        return (transform.to(value) - transform.to(centre)) / spread();
    }

    /** The value at so many standard deviations from the centre, kept between low and high. */
    public double value(double z) {
        double value = transform.from(transform.to(centre) + z * spread());
        return StrictMath.min(high, StrictMath.max(low, value));
    }

    /** The lowest {@code z}. */
    public double zLow() {
        return z(low);
    }

    /** The highest {@code z}. */
    public double zHigh() {
        return z(high);
    }
}

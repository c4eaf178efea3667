package no.fastlege.agents.market;

/** Doctors who come near the end of their work take fewer residents. */
public final class WindingDown {
    private WindingDown() {}

    /**
     * How much of the list that suited a doctor before is left at an age, relative.
     *
     * @param age years
     */
    public static double left(CapParameters p, double age) {
        return StrictMath.exp(-p.capWindDown() * Math.max(0, age - p.capWindDownFromAge()));
    }
}

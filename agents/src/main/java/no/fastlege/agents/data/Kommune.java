package no.fastlege.agents.data;

/**
 * What is fixed about one kommune on 2024 borders.
 *
 * @param index 0 to 356, in order of kommunenummer
 * @param number kommunenummer, four digits
 * @param name the Norwegian name
 * @param fylkeNumber two digits
 * @param fylke the fylke's name
 * @param landsdel the part of the country, e.g. {@code Vestlandet}
 * @param laborRegion number of the labour-market region (BA-region 2020)
 * @param minutesToRegionCentre travel minutes to the labour-market region's centre
 * @param sentralitetIndex 0 (least) to 1000 (most central)
 * @param sentralitetClass 1 (most) to 6 (least central)
 * @param ptbGroup the capitation supplements' group
 * @param compulsoryOnlyShare share of residents 16+ with compulsory school only
 * @param latitude of the population centre, degrees
 * @param longitude of the population centre, degrees
 * @param neighbours indices of neighbouring kommuner (symmetric)
 * @param neighbourKm great-circle km between population centres, parallel to {@code neighbours}
 */
public record Kommune(
        int index,
        String number,
        String name,
        String fylkeNumber,
        String fylke,
        String landsdel,
        int laborRegion,
        double minutesToRegionCentre,
        int sentralitetIndex,
        int sentralitetClass,
        PtbGroup ptbGroup,
        double compulsoryOnlyShare,
        double latitude,
        double longitude,
        int[] neighbours,
        double[] neighbourKm) {
    private static final double MEAN_SENTRALITET = 780;
    private static final double SPREAD_OF_SENTRALITET = 150;

    /** How central the kommune is for one who chooses where to work: standard deviations of sentralitet from the mean list's. */
    public double centrality() {
        return (sentralitetIndex - MEAN_SENTRALITET) / SPREAD_OF_SENTRALITET;
    }

    /** The kommunenummer as a number: the key of the kommune's draws, which no change of the table's order moves. */
    public long key() {
        return Long.parseLong(number);
    }
}

package no.fastlege.agents.record;

/**
 * Names one value of a figure.
 *
 * @param figureId as in the published figures
 * @param period {@code YYYY} or {@code YYYY-MM}
 * @param groupType one of {@link Groups}
 * @param group e.g. {@code hoy_sentral}
 */
public record FigureKey(String figureId, String period, String groupType, String group) {
    /** A whole-country value of a year. */
    public static FigureKey national(String figureId, int year) {
        return national(figureId, Integer.toString(year));
    }

    /** A whole-country value of a period. */
    public static FigureKey national(String figureId, String period) {
        return new FigureKey(figureId, period, Groups.NATIONAL, Groups.NORGE);
    }
}

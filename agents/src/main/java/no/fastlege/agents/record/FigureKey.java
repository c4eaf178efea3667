package no.fastlege.agents.record;

/**
 * Names one value of a figure.
 *
 * @param figureId as in the published figures
 * @param period {@code YYYY} or {@code YYYY-MM}
 * @param groupType e.g. {@code national}
 * @param group e.g. {@code Norge}
 */
public record FigureKey(String figureId, String period, String groupType, String group) {
    /** A whole-country value of a year. */
    public static FigureKey national(String figureId, int year) {
        return new FigureKey(figureId, Integer.toString(year), Groups.NATIONAL, Groups.NORGE);
    }
}

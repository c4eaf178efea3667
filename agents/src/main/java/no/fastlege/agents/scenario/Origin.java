package no.fastlege.agents.scenario;

/**
 * One effective value and where it comes from, for {@code explain}.
 *
 * @param kind {@code parameter}, {@code measure}, {@code rule} or {@code population}
 * @param key the name
 * @param from the month from which the value holds, {@code YYYY-MM}; empty if it holds throughout
 * @param value the value as text
 * @param unit its unit
 * @param origin {@code default}, {@code calibrated}, {@code calendar}, a measure, a file, or {@code --set}
 * @param source where the value was published, or why it was chosen
 */
public record Origin(String kind, String key, String from, String value, String unit, String origin, String source) {}

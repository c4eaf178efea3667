package no.fastlege.agents.policy;

/**
 * A scenario's change of a measure's strength.
 *
 * @param from the first month in which the strength holds; before it, what was set earlier does
 * @param measure the measure's name
 * @param strength the strength: 0 is off, 1 as written
 * @param origin who says so: a file or {@code --set}
 */
public record MeasureChange(int from, String measure, double strength, String origin) {}

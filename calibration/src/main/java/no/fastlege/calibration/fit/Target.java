package no.fastlege.calibration.fit;

import no.fastlege.agents.data.PublishedFigures.Figure;

/**
 * One published figure that fits parameters.
 *
 * @param figure as published
 * @param family what it speaks of
 * @param column its counterpart's place among the tracked figures of a run, or -1 where the model cannot express it
 * @param nearEnough the half-width within which it counts as met, in its unit; above 0
 */
public record Target(Figure figure, Family family, int column, double nearEnough) {
    /** Whether the model has it. */
    public boolean expressed() {
        return column >= 0;
    }

    /** The series it belongs to: figure and group. */
    public String series() {
        return figure.id() + " " + figure.group();
    }
}

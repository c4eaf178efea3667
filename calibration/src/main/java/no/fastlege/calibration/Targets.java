package no.fastlege.calibration;

import java.util.List;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.data.PublishedFigures.Role;

/** The published figures that judge a run, and how near is near enough. */
public final class Targets {
    /** Half-width within which a count or an amount counts as met, as a share of its value, where it is printed more precisely. */
    public static final double RELATIVE_TOLERANCE = 0.03;
    /** The same for a share, in units of the share: 1.5 percentage points. */
    public static final double SHARE_TOLERANCE = 0.015;

    private Targets() {}

    /** Which figures to compare. */
    public enum Choice {
        /** Those that fit parameters. */
        TARGET,
        /** Those that are compared and never fitted. */
        CHECK,
        /** Both. */
        ALL;

        boolean includes(Role role) {
            return role != Role.INPUT && (this == ALL || role.name().equals(name()));
        }
    }

    /** The figures of a role within a range of years, both ends included, in the file's order. */
    public static List<Figure> of(PublishedFigures published, Choice choice, int firstYear, int lastYear) {
        return published.all().stream()
                .filter(f -> choice.includes(f.role()) && f.year() >= firstYear && f.year() <= lastYear)
                .toList();
    }

    /** Whether a figure is a share: its unit says so. */
    public static boolean isShare(Figure figure) {
        return figure.unit().startsWith("share");
    }

    /** The half-width within which a simulated value meets a figure: the printed precision, or the tolerance where that is wider. */
    public static double tolerance(Figure figure) {
        double floor = isShare(figure) ? SHARE_TOLERANCE : RELATIVE_TOLERANCE * Math.abs(figure.value());
        return Math.max(figure.precision(), floor);
    }
}

package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.calibration.Targets;

/**
 * What a fit is fitted to: published figures of role {@code target} alone, of years up to {@value TrackedFigures#LAST_YEAR}. The
 * constructor refuses anything else, so no fit can see a {@code check} row or a later year.
 */
public final class TargetSet {
    /** Series that the fit holds more tightly than other figures: near enough is this share of the value. */
    private static final Map<String, Double> TIGHT =
            Map.of("gp_count", 0.01, "list_cap_total", 0.005, "residents_with_gp", 0.005);

    private final List<Target> targets;

    /**
     * A set of targets.
     *
     * @throws IllegalArgumentException if a figure is no target or of a later year
     */
    public TargetSet(List<Target> targets) {
        for (Target t : targets) {
            if (t.figure().role() != Role.TARGET || t.figure().year() > TrackedFigures.LAST_YEAR) {
                throw new IllegalArgumentException(t.figure().id() + " "
                        + t.figure().year() + " (" + t.figure().role() + ") must not be fitted");
            }
        }
        this.targets = List.copyOf(targets);
    }

    /** Every target of the shipped figures. */
    public static TargetSet of(Country country, TrackedFigures tracked) {
        FigureCatalogue catalogue = new FigureCatalogue();
        List<Target> targets = new ArrayList<>();
        for (Figure f : Targets.of(
                country.figures(), Targets.Choice.TARGET, TrackedFigures.FIRST_YEAR, TrackedFigures.LAST_YEAR)) {
            int column = catalogue.expresses(f.id()) ? tracked.column(catalogue.counterpart(f)) : -1;
            targets.add(new Target(f, Family.of(f.id()), column, nearEnough(f)));
        }
        return new TargetSet(targets);
    }

    private static double nearEnough(Figure f) {
        Double tight = TIGHT.get(f.id());
        return tight == null || !f.ofTheCountry()
                ? Targets.tolerance(f)
                : StrictMath.max(f.precision(), tight * StrictMath.abs(f.value()));
    }

    /** The targets in the order of the published figures. */
    public List<Target> targets() {
        return targets;
    }

    /** Those that the model expresses. */
    public List<Target> expressed() {
        return targets.stream().filter(Target::expressed).toList();
    }

    /** Only the years up to and including one: what a back-test may see. */
    public TargetSet until(int year) {
        return where(t -> t.figure().year() <= year);
    }

    /** Without one family. */
    public TargetSet without(Family family) {
        return where(t -> t.family() != family);
    }

    /** Only one family. */
    public TargetSet only(Family family) {
        return where(t -> t.family() == family);
    }

    private TargetSet where(Predicate<Target> keep) {
        return new TargetSet(targets.stream().filter(keep).toList());
    }

    /** The number of series: figures of one group, however many years. */
    public int series() {
        return (int) expressed().stream().map(Target::series).distinct().count();
    }

    /** The same targets with other values in place of the published ones: a synthetic data set. */
    TargetSet withValues(double[] tracked) {
        List<Target> changed = new ArrayList<>();
        for (Target t : expressed()) {
            Figure f = t.figure();
            Figure g = new Figure(
                    f.id(),
                    f.year(),
                    f.groupType(),
                    f.group(),
                    tracked[t.column()],
                    f.unit(),
                    f.precision(),
                    f.role(),
                    "synthetic",
                    "",
                    "");
            changed.add(new Target(g, t.family(), t.column(), t.nearEnough()));
        }
        return new TargetSet(changed);
    }
}

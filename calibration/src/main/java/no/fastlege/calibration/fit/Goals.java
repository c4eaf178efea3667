package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.calibration.Comparison;

/** The numbers that a fit is to reach, and whether the means of some runs do. */
public final class Goals {
    /** Half-widths for the mean turnover of the last years, by group. */
    static final Map<String, Double> TURNOVER = new LinkedHashMap<>();
    /** Half-widths, as shares of the value, for each year of single national figures. */
    static final Map<String, Double> YEARLY = new LinkedHashMap<>();
    /**
     * Half-widths of shares for each published year of single national figures. They are told, and do not count in {@link Odds}: the
     * choice of a doctor's sex is had there for GPs beyond their own goal.
     */
    static final Map<String, Double> SHARES = new LinkedHashMap<>();

    static {
        TURNOVER.put("hoy_sentral", 0.01);
        TURNOVER.put("lav_sentral", 0.015);
        TURNOVER.put("hoy_usentral", 0.025);
        TURNOVER.put("lav_usentral", 0.025);
        YEARLY.put("gp_count", 0.01);
        YEARLY.put("list_cap_total", 0.005);
        YEARLY.put("residents_with_gp", 0.005);
        YEARLY.put("residents_without_gp", 0.12);
        YEARLY.put("waiting_list", 0.12);
        SHARES.put("open_list_share", 0.02);
        SHARES.put("choice_of_sex_share", 0.10);
    }

    /** The figure whose published years leave a gap: lists and population are counted in registers of different days. */
    static final String WITH_GAP = "residents_with_gp";
    /** Half-width for contract shares. */
    static final double CONTRACT = 0.04;
    /** How the names of their figures begin. */
    static final String CONTRACT_SHARES = "contract_share_";
    /** What the median relative error is to be at most. */
    static final double MEDIAN = 0.015;
    /** Half-width for free places in each year. */
    static final double FREE_PLACES = 20_000;

    private final TargetSet targets;
    private final TrackedFigures tracked;
    private final double[] means;
    private final List<Goal> goals = new ArrayList<>();

    /**
     * One number to reach.
     *
     * @param name what it is of
     * @param goal what it must be
     * @param value what it is
     * @param reached whether it is reached
     */
    public record Goal(String name, String goal, String value, boolean reached) {}

    private Goals(TargetSet targets, TrackedFigures tracked, double[] means) {
        this.targets = targets;
        this.tracked = tracked;
        this.means = means;
    }

    /** The goals and what some means of runs are. */
    static List<Goal> of(TargetSet targets, TrackedFigures tracked, double[] means) {
        Goals g = new Goals(targets, tracked, means);
        g.scores();
        g.worst("GPs, each year", "gp_count");
        g.worst("sum of caps, each year", "list_cap_total");
        g.worst("residents with a GP, each year", "residents_with_gp");
        g.freePlaces();
        g.worst("residents without a GP, each year", "residents_without_gp");
        g.worst("waiting list, each published year", "waiting_list");
        g.shares("open lists, each published year", "open_list_share");
        g.shares("choice of a doctor's sex, each published year", "choice_of_sex_share");
        g.turnover();
        g.contracts();
        return g.goals;
    }

    private void add(String name, String goal, boolean reached, String format, Object... values) {
        goals.add(new Goal(name, goal, String.format(Locale.ROOT, format, values), reached));
    }

    private void scores() {
        Comparison c =
                Comparison.of(targets.targets().stream().map(Target::figure).toList(), tracked.byKey(means));
        Comparison.Score score = c.score();
        add(
                "targets within their tolerance",
                "at least 85 %",
                score.share() >= 0.85,
                "%.1f %% (%d of %d); flat lines %.1f %%",
                100 * score.share(),
                score.within(),
                score.rows(),
                100 * c.flatLineScoreOfAll().share());
        double median = c.medianRelativeError();
        add("median relative error", "at most 1.5 %", median <= MEDIAN, "%.2f %%", 100 * median);
        int missed = c.multiYearScore().rows() - c.multiYearScore().within();
        int flat = c.flatLineScore().rows() - c.flatLineScore().within();
        add(
                "misses in series of several years",
                "at most half the flat lines'",
                2 * missed <= flat,
                "%d; flat lines %d",
                missed,
                flat);
    }

    private static List<Target> national(List<Target> targets, String id) {
        return targets.stream()
                .filter(t -> t.figure().id().equals(id) && t.figure().ofTheCountry())
                .toList();
    }

    /** The free places of a year: caps less residents with a GP. */
    record FreePlaces(Target caps, Target withGp) {
        double published() {
            return caps.figure().value() - withGp.figure().value();
        }
    }

    /** The free places of every year for which both figures are among the targets. */
    static List<FreePlaces> freePlaces(List<Target> targets) {
        List<FreePlaces> places = new ArrayList<>();
        for (Target caps : national(targets, "list_cap_total")) {
            for (Target with : national(targets, "residents_with_gp")) {
                if (with.figure().year() == caps.figure().year()) {
                    places.add(new FreePlaces(caps, with));
                }
            }
        }
        return places;
    }

    /** Whether each year of a national figure is to be near its value, and the choice of a point to count it. */
    static boolean ofEachYear(Target t) {
        return t.figure().ofTheCountry() && YEARLY.containsKey(t.figure().id());
    }

    /** How near a year of such a figure is to be: a share of its value, beyond the gap between registers, its precision. */
    static double near(Target t) {
        double gap = t.figure().id().equals(WITH_GAP) ? t.figure().precision() : 0;
        return YEARLY.get(t.figure().id()) * StrictMath.abs(t.figure().value()) + gap;
    }

    private double mean(Target t) {
        return t.expressed() ? means[t.column()] : Double.NaN;
    }

    /**
     * How far a year is off.
     *
     * @param by in the unit that is told
     * @param near whether that is near enough
     */
    private record Off(int year, double by, boolean near) {}

    /** A goal that is to hold in every year: how many years it does, and by how much the worst is off. */
    private void each(String name, String goal, List<Off> years, String format) {
        Off worst = new Off(0, 0, true);
        for (Off o : years) {
            if (!(StrictMath.abs(o.by) <= StrictMath.abs(worst.by))) {
                worst = o;
            }
        }
        long met = years.stream().filter(Off::near).count();
        add(
                name,
                goal,
                met == years.size(),
                "%d of %d; worst " + format + " in %d",
                met,
                years.size(),
                worst.by,
                worst.year);
    }

    /** How far a figure's years are off, in units, and whether that is near enough. */
    private List<Off> years(String id, ToDoubleFunction<Target> unit, ToDoubleFunction<Target> near) {
        List<Off> years = new ArrayList<>();
        for (Target t : national(targets.targets(), id)) {
            double off = mean(t) - t.figure().value();
            years.add(new Off(
                    t.figure().year(), off / unit.applyAsDouble(t), StrictMath.abs(off) <= near.applyAsDouble(t)));
        }
        return years;
    }

    private void worst(String name, String id) {
        String beyond = id.equals(WITH_GAP) ? " beyond the register gap" : "";
        String goal = String.format(Locale.ROOT, "within %.1f %%%s", 100 * YEARLY.get(id), beyond);
        each(name, goal, years(id, t -> t.figure().value() / 100, Goals::near), "%+.1f %%");
    }

    private void shares(String name, String id) {
        double near = SHARES.get(id);
        String goal = String.format(Locale.ROOT, "within %.0f points", 100 * near);
        each(name, goal, years(id, t -> 0.01, t -> near), "%+.1f points");
    }

    private void freePlaces() {
        List<Off> years = new ArrayList<>();
        for (FreePlaces places : freePlaces(targets.targets())) {
            double off = mean(places.caps) - mean(places.withGp) - places.published();
            years.add(new Off(places.caps.figure().year(), off, StrictMath.abs(off) <= FREE_PLACES));
        }
        each("free places, each year", "within 20 000", years, "%+.0f");
    }

    private void turnover() {
        TURNOVER.forEach((group, near) -> {
            double published = 0;
            double simulated = 0;
            int years = 0;
            for (Target t : targets.targets()) {
                Figure f = t.figure();
                if (f.id().equals("turnover_rate") && f.group().equals(group)) {
                    published += f.value();
                    simulated += mean(t);
                    years++;
                }
            }
            double off = (simulated - published) / StrictMath.max(1, years);
            add(
                    "turnover " + group + ", mean of 2021-24",
                    String.format(Locale.ROOT, "within %.1f points", 100 * near),
                    years > 0 && StrictMath.abs(off) <= near,
                    "%.1f %% against %.1f %%",
                    100 * simulated / StrictMath.max(1, years),
                    100 * published / StrictMath.max(1, years));
        });
    }

    private void contracts() {
        int met = 0;
        int all = 0;
        for (Target t : targets.targets()) {
            if (t.figure().id().startsWith(CONTRACT_SHARES)) {
                all++;
                met += StrictMath.abs(mean(t) - t.figure().value()) <= CONTRACT ? 1 : 0;
            }
        }
        add("contract shares within 4 points", "at least 20 of 24", met >= 20, "%d of %d", met, all);
    }

    /** The goals as a table. */
    static String text(List<Goal> goals) {
        StringBuilder text = new StringBuilder("number,goal,reached,value\n");
        for (Goal g : goals) {
            text.append(g.name.replace(",", ";"))
                    .append(',')
                    .append(g.goal)
                    .append(',')
                    .append(g.reached ? "yes" : "no")
                    .append(',')
                    .append(g.value.replace(",", ";"))
                    .append('\n');
        }
        return text.toString();
    }
}

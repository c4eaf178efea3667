package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.calibration.Comparison;

/** The numbers that a fit is to reach, and whether the means of some runs do. */
public final class Goals {
    /** Half-widths for the mean turnover of the last years, by group. */
    static final Map<String, Double> TURNOVER = new LinkedHashMap<>();
    /** Half-widths, as shares of the value, for each year of single national figures. */
    static final Map<String, Double> YEARLY = new LinkedHashMap<>();

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

    private final Fit fit;
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

    private Goals(Fit fit, double[] means) {
        this.fit = fit;
        this.means = means;
    }

    /** The goals and what some means of runs are. */
    static List<Goal> of(Fit fit, double[] means) {
        Goals g = new Goals(fit, means);
        g.scores();
        g.worst("GPs, each year", "gp_count");
        g.worst("sum of caps, each year", "list_cap_total");
        g.worst("residents with a GP, each year", "residents_with_gp");
        g.freePlaces();
        g.worst("residents without a GP, each year", "residents_without_gp");
        g.worst("waiting list, each published year", "waiting_list");
        g.turnover();
        g.contracts();
        return g.goals;
    }

    private void add(String name, String goal, boolean reached, String format, Object... values) {
        goals.add(new Goal(name, goal, String.format(Locale.ROOT, format, values), reached));
    }

    private void scores() {
        Comparison c = Comparison.of(
                fit.targets().targets().stream().map(Target::figure).toList(),
                fit.tracked().byKey(means));
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
                .filter(t ->
                        t.figure().id().equals(id) && t.figure().groupType().equals("national"))
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

    /** How near a year of a single national figure is to be: a share of its value, beyond the gap between registers, its precision. */
    static double near(Target t) {
        double gap = t.figure().id().equals(WITH_GAP) ? t.figure().precision() : 0;
        return YEARLY.get(t.figure().id()) * StrictMath.abs(t.figure().value()) + gap;
    }

    private double mean(Target t) {
        return t.expressed() ? means[t.column()] : Double.NaN;
    }

    private void worst(String name, String id) {
        double share = YEARLY.get(id);
        double worst = 0;
        int year = 0;
        int met = 0;
        List<Target> targets = national(fit.targets().targets(), id);
        for (Target t : targets) {
            double off = mean(t) / t.figure().value() - 1;
            met += StrictMath.abs(mean(t) - t.figure().value()) <= near(t) ? 1 : 0;
            if (!(StrictMath.abs(off) <= StrictMath.abs(worst))) {
                worst = off;
                year = t.figure().year();
            }
        }
        add(
                name,
                String.format(
                        Locale.ROOT,
                        "within %.1f %%%s",
                        100 * share,
                        id.equals(WITH_GAP) ? " beyond the register gap" : ""),
                met == targets.size(),
                "%d of %d; worst %+.1f %% in %d",
                met,
                targets.size(),
                100 * worst,
                year);
    }

    private void freePlaces() {
        int met = 0;
        int all = 0;
        double worst = 0;
        int year = 0;
        for (FreePlaces places : freePlaces(fit.targets().targets())) {
            all++;
            double off = mean(places.caps) - mean(places.withGp) - places.published();
            met += StrictMath.abs(off) <= FREE_PLACES ? 1 : 0;
            if (!(StrictMath.abs(off) <= StrictMath.abs(worst))) {
                worst = off;
                year = places.caps.figure().year();
            }
        }
        add(
                "free places, each year",
                "within 20 000",
                met == all,
                "%d of %d; worst %+.0f in %d",
                met,
                all,
                worst,
                year);
    }

    private void turnover() {
        TURNOVER.forEach((group, near) -> {
            double published = 0;
            double simulated = 0;
            int years = 0;
            for (Target t : fit.targets().targets()) {
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
        for (Target t : fit.targets().targets()) {
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

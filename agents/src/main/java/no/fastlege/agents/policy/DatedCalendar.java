package no.fastlege.agents.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fastlege.sim.Months;

/**
 * A policy calendar: the book of what was, with a scenario's changes of measures and of single keys.
 *
 * <p>The order within a month: base path, measures in the book's order, growth of amounts, then the scenario's changes of keys in
 * theirs. A later change of the same key and kind {@code SET} therefore wins.
 */
public final class DatedCalendar implements PolicyCalendar {
    private static final int FIRST = Months.of(2000, 1);
    private static final int LAST = Months.of(2100, 12);
    private static final String EVERYWHERE = "";

    private final PolicyBook book;
    private final List<MeasureChange> measureChanges;
    private final List<RuleChange> ruleChanges;
    private final Rules[] known = new Rules[LAST - FIRST + 1];
    private final Map<String, Rules[]> knownApart = new TreeMap<>();

    /** The book with changes; both lists in the order in which they act. */
    public DatedCalendar(PolicyBook book, List<MeasureChange> measureChanges, List<RuleChange> ruleChanges) {
        this.book = book;
        this.measureChanges = List.copyOf(measureChanges);
        this.ruleChanges = List.copyOf(ruleChanges);
        for (RuleChange c : ruleChanges) {
            if (!c.kommune().isEmpty()) {
                knownApart.put(c.kommune(), new Rules[known.length]);
            }
        }
    }

    /** What was, and is assumed to come, without any change. */
    public static DatedCalendar baseline() {
        return new DatedCalendar(PolicyBook.shipped(), List.of(), List.of());
    }

    /** The book behind it. */
    public PolicyBook book() {
        return book;
    }

    /** The changes of measures. */
    public List<MeasureChange> measureChanges() {
        return measureChanges;
    }

    /** The changes of single keys. */
    public List<RuleChange> ruleChanges() {
        return ruleChanges;
    }

    @Override
    public synchronized Rules inForce(int month) {
        return inForce(known, month, EVERYWHERE);
    }

    @Override
    public synchronized Rules inForce(int month, String kommune) {
        Rules[] apart = knownApart.get(kommune);
        return apart == null ? inForce(month) : inForce(apart, month, kommune);
    }

    @Override
    public Set<String> apart() {
        return Collections.unmodifiableSet(knownApart.keySet());
    }

    private Rules inForce(Rules[] of, int month, String kommune) {
        int i = month - FIRST;
        if (i < 0 || i >= of.length) {
            throw new IllegalArgumentException("no rules are known for " + Months.format(month));
        }
        if (of[i] == null) {
            of[i] = RuleKeys.rules(values(month, kommune));
        }
        return of[i];
    }

    /** The strength of a measure in a month. */
    public double strength(String measure, int month) {
        double strength = book.measures().get(measure).strength();
        for (MeasureChange c : measureChanges) {
            if (c.measure().equals(measure) && month >= c.from()) {
                strength = c.strength();
            }
        }
        return strength;
    }

    /**
     * Checks that every key keeps within its range in every month.
     *
     * @throws IllegalArgumentException with one line: key, value, month, what is allowed
     */
    public void requireInRange(int firstMonth, int lastMonth) {
        requireInRange(firstMonth, lastMonth, EVERYWHERE);
        for (String kommune : knownApart.keySet()) {
            requireInRange(firstMonth, lastMonth, kommune);
        }
    }

    private void requireInRange(int firstMonth, int lastMonth, String kommune) {
        for (int month = firstMonth; month <= lastMonth; month++) {
            double[] values = values(month, kommune);
            for (RuleKeys.Key key : RuleKeys.all()) {
                try {
                    key.requireInRange(values[key.place()]);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(e.getMessage() + ", in " + Months.format(month)
                            + (kommune.isEmpty() ? "" : " in kommune " + kommune));
                }
            }
        }
    }

    private double[] values(int month, String kommune) {
        double[] values = new double[RuleKeys.count()];
        for (int k = 0; k < values.length; k++) {
            values[k] = book.baseValue(k, month);
        }
        Map<String, Double> changed = new HashMap<>();
        for (MeasureChange c : measureChanges) {
            if (month >= c.from()) {
                changed.put(c.measure(), c.strength());
            }
        }
        for (Measure m : book.measures().values()) {
            double strength = changed.getOrDefault(m.name(), m.strength());
            for (Measure.Effect e : m.effects()) {
                int k = e.key().place();
                values[k] = e.act(values[k], month, strength);
            }
        }
        for (int k = 0; k < values.length; k++) {
            values[k] *= book.growth(k, month);
        }
        for (RuleChange c : ruleChanges) {
            if (c.holds(month, kommune)) {
                int k = RuleKeys.key(c.key()).place();
                values[k] = switch (c.kind()) {
                    case SET -> c.value() * (book.growth(k, month) / book.growth(k, c.from()));
                    case ADD -> values[k] + c.value() * (book.growth(k, month) / book.growth(k, c.from()));
                    case TIMES -> values[k] * c.value();
                };
            }
        }
        return values;
    }

    /** The first month from {@code firstMonth} to {@code lastMonth} in which two calendars differ anywhere, or -1 if none. */
    public static int firstDifference(PolicyCalendar a, PolicyCalendar b, int firstMonth, int lastMonth) {
        Set<String> apart = new TreeSet<>(a.apart());
        apart.addAll(b.apart());
        for (int month = firstMonth; month <= lastMonth; month++) {
            if (!a.inForce(month).equals(b.inForce(month))) {
                return month;
            }
            for (String kommune : apart) {
                if (!a.inForce(month, kommune).equals(b.inForce(month, kommune))) {
                    return month;
                }
            }
        }
        return -1;
    }

    /**
     * A step of one key's path.
     *
     * @param month the month from which the value holds
     * @param value the value
     * @param origin what makes it: {@code calendar}, the measures that act, growth, and a scenario's changes, in their order
     */
    public record Step(int month, double value, String origin) {}

    /** The path of one key over a span of months, as steps; the first step is the span's first month. */
    public List<Step> steps(String key, int firstMonth, int lastMonth) {
        return steps(key, EVERYWHERE, firstMonth, lastMonth);
    }

    /** The path of one key in one kommune. */
    public List<Step> steps(String key, String kommune, int firstMonth, int lastMonth) {
        int place = RuleKeys.key(key).place();
        List<Step> steps = new ArrayList<>();
        double last = Double.NaN;
        for (int month = firstMonth; month <= lastMonth; month++) {
            double value = values(month, kommune)[place];
            if (value != last) {
                steps.add(new Step(month, value, origin(place, month, kommune)));
                last = value;
            }
        }
        return steps;
    }

    private String origin(int place, int month, String kommune) {
        StringBuilder origin = new StringBuilder("calendar");
        for (Measure m : book.measures().values()) {
            double strength = strength(m.name(), month);
            for (Measure.Effect e : m.effects()) {
                if (e.key().place() == place
                        && strength != 0
                        && !Double.isNaN(e.path().at(month))) {
                    if (e.kind() == Measure.Kind.SET) {
                        origin.setLength(0);
                    }
                    origin.append(origin.isEmpty() ? "" : " + ").append(m.name());
                }
            }
        }
        if (book.growth(place, month) != 1) {
            origin.append(" + growth");
        }
        for (RuleChange c : ruleChanges) {
            if (c.holds(month, kommune) && RuleKeys.key(c.key()).place() == place) {
                if (c.kind() == RuleChange.Kind.SET) {
                    origin.setLength(0);
                }
                origin.append(origin.isEmpty() ? "" : " + ").append(c.origin());
            }
        }
        return origin.toString();
    }
}

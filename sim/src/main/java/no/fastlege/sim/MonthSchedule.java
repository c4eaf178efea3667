package no.fastlege.sim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The month clock: phases carried by MASON's {@link sim.engine.Schedule}, one tick per month, one ordering per phase.
 *
 * <p>MASON shuffles events that tie, so every phase has an ordering of its own; MASON cuts seeds to 32 bits, so nothing here draws
 * from {@code state.random}: luck comes from {@link Draws} with the run's own 64-bit seed.
 */
public final class MonthSchedule extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient List<Phase> phases;
    private final transient long[] nanos;
    private transient int month;

    /**
     * A schedule of phases that starts in a month.
     *
     * @param firstMonth the first month to run, see {@link Months}
     * @param phases the phases in their order
     * @throws IllegalArgumentException if two phases share a name
     */
    public MonthSchedule(int firstMonth, List<? extends Phase> phases) {
        super(0L);
        this.month = firstMonth;
        this.phases = List.copyOf(phases);
        this.nanos = new long[phases.size()];
        Set<String> names = new HashSet<>();
        for (Phase phase : phases) {
            if (!names.add(phase.name())) {
                throw new IllegalArgumentException("two phases are called " + phase.name());
            }
        }
        start();
        for (int i = 0; i < this.phases.size(); i++) {
            schedule.scheduleRepeating(0.0, i, step(i));
        }
    }

    private Steppable step(int index) {
        Phase phase = phases.get(index);
        return state -> {
            long before = System.nanoTime();
            phase.run(month);
            nanos[index] += System.nanoTime() - before;
        };
    }

    /** The month that runs next; while the listener hears of a month, that is the one after it. */
    public int month() {
        return month;
    }

    /** The phases in their order. */
    public List<Phase> phases() {
        return phases;
    }

    /** Runs months up to and including the last; after each, the listener hears its number. */
    public void runThrough(int lastMonth, IntConsumer afterMonth) {
        while (month <= lastMonth) {
            if (!schedule.step(this)) {
                throw new IllegalStateException("the schedule ran dry in " + Months.format(month));
            }
            month++;
            afterMonth.accept(month - 1);
        }
    }

    /** Seconds spent per phase so far, in the order of the phases. */
    public Map<String, Double> secondsPerPhase() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (int i = 0; i < phases.size(); i++) {
            seconds.put(phases.get(i).name(), nanos[i] / 1e9);
        }
        return seconds;
    }
}

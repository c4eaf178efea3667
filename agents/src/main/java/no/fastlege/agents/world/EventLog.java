package no.fastlege.agents.world;

import java.util.ArrayList;
import java.util.List;

/** What happened to doctors and lists, in order, when the run was asked for events; the record empties it every month. */
public final class EventLog {
    /**
     * One event.
     *
     * @param month see {@link no.fastlege.sim.Months}
     * @param kind what happened
     * @param doctor doctor_id or -1
     * @param list list_id or -1
     * @param kommune index or -1
     * @param from the state before, as text, or null
     * @param to the state after, as text, or null
     */
    public record Event(int month, EventKind kind, int doctor, int list, int kommune, String from, String to) {}

    private final boolean kept;
    private final List<Event> events = new ArrayList<>();

    /** A log that keeps events, or one that forgets them. */
    public EventLog(boolean kept) {
        this.kept = kept;
    }

    /** Whether events are kept. */
    public boolean kept() {
        return kept;
    }

    /** Notes an event. */
    public void add(int month, EventKind kind, int doctor, int list, int kommune, Object from, Object to) {
        if (kept) {
            events.add(new Event(
                    month,
                    kind,
                    doctor,
                    list,
                    kommune,
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString()));
        }
    }

    /** The events since the log was last emptied, oldest first. */
    public List<Event> events() {
        return events;
    }

    /** Forgets the events: the record has them. */
    public void clear() {
        events.clear();
    }
}

package no.fastlege.agents.world;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

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
                    month, kind, doctor, list, kommune, from == null ? null : from.toString(), to == null ? null : to.toString()));
        }
    }

    /** The events since the log was last emptied, oldest first. */
    public List<Event> events() {
        return events;
    }

    /** Writes the events so far. */
    public void write(SnapshotOut out) {
        out.integer("events.count", events.size());
        for (Event e : events) {
            out.ints("event", new int[] {e.month(), e.kind().ordinal(), e.doctor(), e.list(), e.kommune()}, 5);
            out.text("event.from", e.from() == null ? "" : e.from());
            out.text("event.to", e.to() == null ? "" : e.to());
        }
    }

    /** Reads what {@link #write(SnapshotOut)} wrote; a log that forgets events reads past them. */
    public void read(SnapshotIn in) {
        int count = in.integer("events.count");
        for (int i = 0; i < count; i++) {
            int[] cells = in.ints("event");
            String from = in.text("event.from");
            String to = in.text("event.to");
            if (kept) {
                events.add(new Event(
                        cells[0],
                        EventKind.values()[cells[1]],
                        cells[2],
                        cells[3],
                        cells[4],
                        from.isEmpty() ? null : from,
                        to.isEmpty() ? null : to));
            }
        }
    }

    /** Forgets the events: the record has them. */
    public void clear() {
        events.clear();
    }
}

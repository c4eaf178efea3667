package no.fastlege.agents.record;

import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;

/** Moves the month's events from the log to their table. */
final class EventRows {
    private final World world;

    EventRows(World world) {
        this.world = world;
    }

    void write() {
        if (world.events.events().isEmpty()) {
            return;
        }
        RowWriter row = new RowWriter(world.recorder.events);
        for (EventLog.Event event : world.events.events()) {
            row.begin()
                    .text(Months.format(event.month()))
                    .text(event.kind().label())
                    .wholeOrNone(event.doctor())
                    .wholeOrNone(event.list())
                    .text(
                            event.kommune() < 0
                                    ? null
                                    : world.country.kommune(event.kommune()).number())
                    .text(event.from())
                    .text(event.to());
        }
        world.events.clear();
    }
}

package no.fastlege.experiments.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * One series of a panel: simulated values and the published ones beside them.
 *
 * @param id its name in the numbers, ASCII
 * @param label its name in the picture; empty where the panel has one series
 * @param colour its place in the palette, which also gives dashes and marker
 * @param simulated simulated values in order of x
 * @param published published values in order of x
 */
public record Series(String id, Words label, int colour, List<Mark> simulated, List<Mark> published) {
    /** Copies the lists and leaves out what is not there. */
    public Series {
        simulated = simulated.stream().filter(Mark::known).toList();
        published = published.stream().filter(Mark::known).toList();
    }

    /** A series without published values. */
    public static Series simulated(String id, Words label, int colour, List<Mark> marks) {
        return new Series(id, label, colour, marks, List.of());
    }

    /** All values. */
    public List<Mark> marks() {
        List<Mark> all = new ArrayList<>(simulated);
        all.addAll(published);
        return all;
    }

    /** Whether nothing is there to draw. */
    public boolean isEmpty() {
        return simulated.isEmpty() && published.isEmpty();
    }
}

package no.fastlege.agents.record;

import java.util.LinkedHashMap;
import java.util.Map;
import no.fastlege.sim.TableData;

/** The figures of a run in memory. */
public final class FigureValues {
    private static final int ID = 0;
    private static final int PERIOD = 1;
    private static final int GROUP_TYPE = 2;
    private static final int GROUP = 3;
    private static final int VALUE = 4;

    private FigureValues() {}

    /** Every value of a table of figures by its key, in the order of the rows. */
    public static Map<FigureKey, Double> of(TableData figures) {
        Map<FigureKey, Double> values = new LinkedHashMap<>();
        for (int r = 0; r < figures.rows(); r++) {
            values.put(
                    new FigureKey(
                            figures.text(r, ID),
                            figures.text(r, PERIOD),
                            figures.text(r, GROUP_TYPE),
                            figures.text(r, GROUP)),
                    figures.doubleValue(r, VALUE));
        }
        return values;
    }
}

package no.fastlege.agents.policy;

import java.util.Map;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.sim.Months;

/**
 * A value over time that changes in steps.
 *
 * @param months the months from which the values hold, rising
 * @param values the values; NaN ends the path there
 */
record Path(int[] months, double[] values) {
    /** The value in a month; NaN before the first step and after an end. */
    double at(int month) {
        int i = months.length - 1;
        while (i >= 0 && months[i] > month) {
            i--;
        }
        return i < 0 ? Double.NaN : values[i];
    }

    /** The first month with a value. */
    int first() {
        return months[0];
    }

    /** Reads {@code {2020-05: 577, 2021-07: 642, 2023-05: end}}, or one number that holds always. */
    static Path read(ConfigNode node) {
        if (node.kind() == ConfigNode.Kind.SCALAR) {
            return new Path(new int[] {0}, new double[] {node.number()});
        }
        Map<String, ConfigNode> steps = node.map();
        if (steps.isEmpty()) {
            throw node.bad("must have at least one month");
        }
        int[] months = new int[steps.size()];
        double[] values = new double[steps.size()];
        int i = 0;
        for (Map.Entry<String, ConfigNode> e : steps.entrySet()) {
            ConfigNode value = e.getValue();
            try {
                months[i] = Months.parse(e.getKey());
            } catch (IllegalArgumentException wrong) {
                throw value.bad(wrong.getMessage());
            }
            if (i > 0 && months[i] <= months[i - 1]) {
                throw value.bad("the months must rise");
            }
            boolean end = value.kind() == ConfigNode.Kind.SCALAR && value.text().equals("end");
            values[i++] = end ? Double.NaN : value.number();
        }
        return new Path(months, values);
    }
}

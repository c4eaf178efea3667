package no.fastlege.agents.policy;

import java.util.ArrayList;
import java.util.List;
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
        List<Integer> months = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Map.Entry<String, ConfigNode> e : node.map().entrySet()) {
            int month;
            try {
                month = Months.parse(e.getKey());
            } catch (IllegalArgumentException wrong) {
                throw e.getValue().bad(wrong.getMessage());
            }
            if (!months.isEmpty() && month <= months.get(months.size() - 1)) {
                throw e.getValue().bad("the months must rise");
            }
            months.add(month);
            boolean end = e.getValue().kind() == ConfigNode.Kind.SCALAR && e.getValue().text().equals("end");
            values.add(end ? Double.NaN : e.getValue().number());
        }
        if (months.isEmpty()) {
            throw node.bad("must have at least one month");
        }
        return new Path(
                months.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

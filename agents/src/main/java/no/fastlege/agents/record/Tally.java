package no.fastlege.agents.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sums of a numerator and a denominator by group, groups in the order of their first entry. */
final class Tally {
    private final Map<String, double[]> sums = new LinkedHashMap<>();

    /** Names the groups beforehand, so that their order does not depend on who comes first. */
    Tally(Iterable<String> groups) {
        groups.forEach(group -> sums.put(group, new double[2]));
    }

    /** Groups as they come. */
    Tally() {}

    /** Adds to a group; a null group is nobody's. */
    void add(String group, double numerator, double denominator) {
        if (group != null) {
            double[] s = sums.computeIfAbsent(group, g -> new double[2]);
            s[0] += numerator;
            s[1] += denominator;
        }
    }

    /** Adds one to the denominator, and to the numerator where the condition holds. */
    void count(String group, boolean condition) {
        add(group, condition ? 1.0 : 0.0, 1.0);
    }

    /** Hands over numerator / denominator of every group that has a denominator. */
    void ratios(FigureSink out, String groupType) {
        sums.forEach((group, s) -> out.put(groupType, group, s[0] / s[1]));
    }

    /** Hands over the numerators. */
    void totals(FigureSink out, String groupType) {
        sums.forEach((group, s) -> out.put(groupType, group, s[0]));
    }
}

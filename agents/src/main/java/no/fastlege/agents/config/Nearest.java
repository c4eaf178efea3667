package no.fastlege.agents.config;

import java.util.Collection;
import java.util.Locale;

/** Finds the valid name that a misspelt one probably meant, by edit distance. */
public final class Nearest {
    private static final int SHORTEST_PART = 4;
    private static final int PART_DISTANCE = 2;

    private Nearest() {}

    /**
     * The nearest of the valid names; the first of them where several are as near, an empty text where there are none. Case and
     * the difference between {@code -} and {@code _} do not count; a name that holds at least four letters given counts as two
     * edits away at most.
     */
    public static String name(String given, Collection<String> valid) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        String plain = plain(given);
        for (String name : valid) {
            String candidate = plain(name);
            int distance = distance(plain, candidate);
            if (plain.length() >= SHORTEST_PART && candidate.contains(plain)) {
                distance = Math.min(distance, PART_DISTANCE);
            }
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        return best;
    }

    /** The Levenshtein distance: the fewest insertions, deletions and substitutions of one character that turn one text into the other. */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}

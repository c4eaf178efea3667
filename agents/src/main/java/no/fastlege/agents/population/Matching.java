package no.fastlege.agents.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;

/**
 * Matches kommuner that have too many residents of a kind with those that have too few: within the labour-market region first, then
 * within the fylke, then within the part of the country, then anywhere.
 */
final class Matching {
    private final List<List<int[]>> tiers = new ArrayList<>();

    /** What a matching finds. */
    @FunctionalInterface
    interface Flow {
        /** So many go from one kommune to another. */
        void go(int from, int to, int agents);
    }

    Matching(Country country) {
        tiers.add(areas(country, k -> Integer.toString(k.laborRegion())));
        tiers.add(areas(country, Kommune::fylkeNumber));
        tiers.add(areas(country, Kommune::landsdel));
        tiers.add(areas(country, k -> ""));
    }

    private static List<int[]> areas(Country country, Function<Kommune, String> nameOf) {
        List<String> names = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        for (Kommune kommune : country.kommuner()) {
            String name = nameOf.apply(kommune);
            int place = names.indexOf(name);
            if (place < 0) {
                place = names.size();
                names.add(name);
                members.add(new ArrayList<>());
            }
            members.get(place).add(kommune.index());
        }
        List<int[]> areas = new ArrayList<>();
        members.forEach(
                list -> areas.add(list.stream().mapToInt(Integer::intValue).toArray()));
        return areas;
    }

    /**
     * Matches; what remains in {@code over} and {@code under} afterwards is over or under in the country as a whole.
     *
     * @param turn uniform in [0, 1): where each round of an area begins, so that no kommune is always the last
     */
    void match(int[] over, int[] under, double turn, Flow flow) {
        for (List<int[]> areas : tiers) {
            for (int[] area : areas) {
                match(area, over, under, (int) (turn * area.length), flow);
            }
        }
    }

    private static void match(int[] area, int[] over, int[] under, int first, Flow flow) {
        int n = area.length;
        int giver = 0;
        int taker = 0;
        while (true) {
            while (giver < n && over[area[(first + giver) % n]] == 0) {
                giver++;
            }
            while (taker < n && under[area[(first + taker) % n]] == 0) {
                taker++;
            }
            if (giver == n || taker == n) {
                return;
            }
            int from = area[(first + giver) % n];
            int to = area[(first + taker) % n];
            int agents = Math.min(over[from], under[to]);
            over[from] -= agents;
            under[to] -= agents;
            flow.go(from, to, agents);
        }
    }
}

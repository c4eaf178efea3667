package no.fastlege.agents.data;

import java.util.ArrayList;
import java.util.List;

/** A country several times over, for measuring how time grows with its size: every kommune copied, with a number of its own. */
public final class CountryCopies {
    private CountryCopies() {}

    /** So many copies side by side; neighbours and labour-market regions stay within a copy. */
    public static Country of(Country country, int copies) {
        int n = country.kommuner().size();
        List<Kommune> kommuner = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (Kommune k : country.kommuner()) {
                kommuner.add(copy(k, copy, n));
            }
        }
        int years = country.counts().lastYear() - ResidentCounts.FIRST_YEAR + 1;
        int[][][] counts = new int[years][n * copies][];
        for (int year = 0; year < years; year++) {
            for (int k = 0; k < n * copies; k++) {
                counts[year][k] = country.counts().of(ResidentCounts.FIRST_YEAR + year, k % n);
            }
        }
        return new Country(country.files(), kommuner, new ResidentCounts(counts));
    }

    private static Kommune copy(Kommune k, int copy, int n) {
        int index = copy * n + k.index();
        int[] neighbours = k.neighbours().clone();
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] += copy * n;
        }
        return new Kommune(
                index,
                String.format("%04d", index + 1),
                k.name(),
                k.fylkeNumber(),
                k.fylke(),
                k.landsdel(),
                k.laborRegion() + copy * 1000,
                k.minutesToRegionCentre(),
                k.sentralitetIndex(),
                k.sentralitetClass(),
                k.ptbGroup(),
                k.compulsoryOnlyShare(),
                k.latitude() + 30.0 * copy,
                k.longitude(),
                neighbours,
                k.neighbourKm());
    }
}

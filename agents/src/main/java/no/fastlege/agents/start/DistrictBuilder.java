package no.fastlege.agents.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.world.District;

/**
 * Groups the kommuner into legevakt districts. <b>An assumption</b>: who cooperates with whom is not public as a list, only that some
 * 168 legevakter served 356 kommuner and that half of them served one kommune.
 *
 * <p>The rule: every kommune begins alone. Pairs of neighbours are taken in order of the distance between their centres, stretched by
 * {@value #OTHER_REGION} where they lie in different labour-market regions and by the size of the smaller one (the small have most to
 * gain), and their districts joined, until so many are left as wanted. Centres further apart than {@value #MOST_KM} km are not joined,
 * nor are districts of together more than {@value #MOST_KOMMUNER} kommuner, nor two districts of which the smaller has more than
 * {@value #LARGE} residents of its own. The legevakt lies in the kommune with most residents.
 */
final class DistrictBuilder {
    private static final double OTHER_REGION = 2.5;
    private static final double SIZE_EXPONENT = 0.15;
    private static final double SMALLEST = 2_000;
    private static final double MOST_KM = 80;
    private static final int MOST_KOMMUNER = 8;
    private static final int LARGE = 40_000;

    private record Pair(int a, int b, double cost) {}

    private final Country country;
    private final int[] residents;
    private final int[] leader;
    private final int[] size;
    private final int[] together;

    private DistrictBuilder(Country country) {
        this.country = country;
        int n = country.kommuner().size();
        residents = new int[n];
        leader = new int[n];
        size = new int[n];
        for (int k = 0; k < n; k++) {
            residents[k] = country.counts().total(2017, k);
            leader[k] = k;
            size[k] = 1;
        }
        together = residents.clone();
    }

    /** The districts, in order of their first kommune; as many as wanted, or more where the bounds forbid further joining. */
    static List<District> build(Country country, int wanted) {
        DistrictBuilder builder = new DistrictBuilder(country);
        builder.join(wanted);
        return builder.districts();
    }

    private void join(int wanted) {
        List<Pair> pairs = new ArrayList<>();
        for (Kommune kommune : country.kommuner()) {
            for (int i = 0; i < kommune.neighbours().length; i++) {
                Kommune other = country.kommune(kommune.neighbours()[i]);
                double km = kommune.neighbourKm()[i];
                if (kommune.index() < other.index() && km <= MOST_KM) {
                    pairs.add(new Pair(kommune.index(), other.index(), cost(kommune, other, km)));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::cost).thenComparingInt(Pair::a).thenComparingInt(Pair::b));
        int districts = leader.length;
        for (Pair pair : pairs) {
            if (districts == wanted) {
                return;
            }
            int a = leaderOf(pair.a);
            int b = leaderOf(pair.b);
            if (a != b && size[a] + size[b] <= MOST_KOMMUNER && Math.min(together[a], together[b]) <= LARGE) {
                leader[b] = a;
                size[a] += size[b];
                together[a] += together[b];
                districts--;
            }
        }
    }

    private double cost(Kommune a, Kommune b, double km) {
        double smaller = Math.max(SMALLEST, Math.min(residents[a.index()], residents[b.index()]));
        return km
                * (a.laborRegion() == b.laborRegion() ? 1.0 : OTHER_REGION)
                * StrictMath.pow(smaller / 10_000.0, SIZE_EXPONENT);
    }

    private int leaderOf(int kommune) {
        int k = kommune;
        while (leader[k] != k) {
            k = leader[k];
        }
        return k;
    }

    private List<District> districts() {
        List<District> districts = new ArrayList<>();
        int[] of = new int[leader.length];
        Arrays.fill(of, -1);
        for (int k = 0; k < leader.length; k++) {
            int l = leaderOf(k);
            if (of[l] < 0) {
                of[l] = districts.size();
                District district = new District();
                district.index = of[l];
                district.kommuner = new int[0];
                districts.add(district);
            }
            District district = districts.get(of[l]);
            district.kommuner = Arrays.copyOf(district.kommuner, district.kommuner.length + 1);
            district.kommuner[district.kommuner.length - 1] = k;
        }
        return districts;
    }
}

package no.fastlege.agents.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;

/**
 * Which kommuner a resident's choice of doctor reaches, and how near they are: the home kommune, then neighbours and kommuner of the
 * same labour-market region whose population centres lie within a distance. Nearness is the factor {@code exp(-loss)} of the logit
 * weight; it is 1 at home, and a list out of reach is as near as one at the limit.
 */
final class Reach {
    private static final double EARTH_RADIUS_KM = 6371.0;

    /** No reach holds more kommuner than a byte counts. */
    private static final int MOST = 125;

    private final int[][] kommuner;
    private final byte[] placeWithin;
    private final int count;
    private final double[][] nearness;
    private final double outOfReach;

    Reach(Country country, ListParameters p) {
        int n = country.kommuner().size();
        kommuner = new int[n][];
        nearness = new double[n][];
        count = n;
        placeWithin = new byte[n * n];
        outOfReach = factor(p, p.reachKm());
        for (int k = 0; k < n; k++) {
            List<double[]> near = near(country, country.kommune(k), p.reachKm());
            kommuner[k] = new int[near.size() + 1];
            nearness[k] = new double[near.size() + 1];
            kommuner[k][0] = k;
            nearness[k][0] = 1.0;
            for (int i = 0; i < near.size(); i++) {
                kommuner[k][i + 1] = (int) near.get(i)[0];
                nearness[k][i + 1] = factor(p, near.get(i)[1]);
            }
            for (int i = 0; i < kommuner[k].length; i++) {
                placeWithin[k * n + kommuner[k][i]] = (byte) (i + 1);
            }
        }
    }

    private static double factor(ListParameters p, double km) {
        return StrictMath.exp(-p.otherKommuneUtility() - p.distanceUtilityPer10Km() * km / 10.0);
    }

    /** Pairs (index, km) other than home, nearest first. */
    private static List<double[]> near(Country country, Kommune home, double reachKm) {
        List<double[]> near = new ArrayList<>();
        int[] neighbours = home.neighbours();
        for (Kommune other : country.kommuner()) {
            if (other.index() == home.index()) {
                continue;
            }
            int at = Arrays.binarySearch(neighbours, other.index());
            if (at >= 0 || other.laborRegion() == home.laborRegion()) {
                double km = at >= 0 ? home.neighbourKm()[at] : km(home, other);
                if (km <= reachKm) {
                    near.add(new double[] {other.index(), km});
                }
            }
        }
        near.sort((a, b) -> a[1] != b[1] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]));
        return near.subList(0, Math.min(near.size(), MOST));
    }

    /** Great-circle km between two kommuner's population centres (haversine). */
    static double km(Kommune a, Kommune b) {
        double dLat = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double dLon = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double sinLat = StrictMath.sin(dLat);
        double sinLon = StrictMath.sin(dLon);
        double cos = StrictMath.cos(Math.toRadians(a.latitude())) * StrictMath.cos(Math.toRadians(b.latitude()));
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1.0, Math.sqrt(sinLat * sinLat + cos * sinLon * sinLon)));
    }

    /** Kommuner within reach of a home kommune: itself first, then nearest first. */
    int[] kommuner(int home) {
        return kommuner[home];
    }

    /** Nearness of each, parallel to {@link #kommuner(int)}. */
    double[] nearness(int home) {
        return nearness[home];
    }

    /** Nearness of any kommune. */
    double nearness(int home, int other) {
        int place = placeWithin[home * count + other];
        return place == 0 ? outOfReach : nearness[home][place - 1];
    }

    /** Whether a kommune is within reach. */
    boolean within(int home, int other) {
        return placeWithin[home * count + other] != 0;
    }
}

package no.fastlege.agents.population;

import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.sim.Workers;

/**
 * Where those who move between kommuner go: a doubly constrained gravity model per age class.
 *
 * <p><b>Implementation overview.</b> The pull of d on a mover from o is {@code deterrence(o, d) * b(d)}. Deterrence falls with distance
 * and is lower within a labour-market region. The balancing factors b are found by iterative proportional fitting (Furness; Wilson
 * 1967), such that the expected moves into each kommune equal its expected moves out plus its net inland migration of the year
 * ({@link InlandFlows}). An unbalanced gravity model was rejected: it drains remote kommuner of several per cent a year. Rows are
 * stored cumulated, with a guide to where a number's search may begin, so one draw reads a few numbers side by side.
 */
final class Destinations {
    /** First ages of the classes of movers. */
    private static final int[] CLASS_FROM = {0, 19, 27, 40};

    /** Children younger than this move with their mother and count in no class. */
    static final int CHILD_UNTIL = 16;

    private static final int ITERATIONS = 20;
    /** Steps of a row's guide. */
    private static final int STEPS = 128;

    private static final double SOFTENING_KM = 10;
    private static final double EARTH_RADIUS_KM = 6371;
    /** The least a kommune may draw in of what it sends out, should its net loss exceed its moves. */
    private static final double LEAST_INFLOW = 0.05;

    private final int kommuner;
    private final double[] deterrence;
    private final double[][] cumulated;
    /** First destination whose cumulated share lies above each step of a row. */
    private final short[][] guide;

    Destinations(Country country, PopulationParameters parameters) {
        List<Kommune> list = country.kommuner();
        kommuner = list.size();
        deterrence = new double[kommuner * kommuner];
        cumulated = new double[CLASS_FROM.length][kommuner * kommuner];
        guide = new short[CLASS_FROM.length][kommuner * STEPS];
        double[][] place = new double[kommuner][];
        for (Kommune k : list) {
            double latitude = StrictMath.toRadians(k.latitude());
            double longitude = StrictMath.toRadians(k.longitude());
            place[k.index()] = new double[] {
                StrictMath.cos(latitude) * StrictMath.cos(longitude),
                StrictMath.cos(latitude) * StrictMath.sin(longitude),
                StrictMath.sin(latitude)
            };
        }
        for (int o = 0; o < kommuner; o++) {
            for (int d = 0; d < o; d++) {
                double x = place[o][0] - place[d][0];
                double y = place[o][1] - place[d][1];
                double z = place[o][2] - place[d][2];
                // the chord is the great circle within 0.4 per cent over the whole country
                double km = EARTH_RADIUS_KM * Math.sqrt(x * x + y * y + z * z);
                double pull = StrictMath.exp(-parameters.moveDistanceDecay() * StrictMath.log(SOFTENING_KM + km));
                if (list.get(o).laborRegion() == list.get(d).laborRegion()) {
                    pull *= parameters.sameRegionMoves();
                }
                deterrence[o * kommuner + d] = pull;
                deterrence[d * kommuner + o] = pull;
            }
        }
    }

    /** The class of movers of an age. */
    static int ageClass(int age) {
        int c = CLASS_FROM.length - 1;
        while (age < CLASS_FROM[c]) {
            c--;
        }
        return c;
    }

    /** The number of classes of movers. */
    static int ageClasses() {
        return CLASS_FROM.length;
    }

    /**
     * Sets the flows of a year.
     *
     * @param out expected moves out of each kommune, by class
     * @param net expected moves into less moves out of each kommune, by class
     */
    void balance(double[][] out, double[][] net, Workers workers) {
        workers.forEach(CLASS_FROM.length, (worker, c) -> {
            balance(out[c], net[c], cumulated[c]);
            fillGuide(cumulated[c], guide[c]);
        });
    }

    private void balance(double[] out, double[] net, double[] target) {
        double[] in = wantedInflow(out, net);
        double[] b = in.clone();
        double[] into = new double[kommuner];
        double[] whole = new double[kommuner];
        for (int i = 0; i < ITERATIONS; i++) {
            Arrays.fill(into, 0);
            reach(b, whole);
            for (int o = 0; o < kommuner; o++) {
                double share = out[o] / whole[o];
                int row = o * kommuner;
                for (int d = 0; d < kommuner; d++) {
                    into[d] += deterrence[row + d] * share;
                }
            }
            for (int d = 0; d < kommuner; d++) {
                b[d] = in[d] / into[d];
            }
        }
        reach(b, whole);
        for (int o = 0; o < kommuner; o++) {
            int row = o * kommuner;
            double sum = 0;
            for (int d = 0; d < kommuner; d++) {
                sum += deterrence[row + d] * b[d];
                target[row + d] = sum / whole[o];
            }
        }
    }

    /** What each origin can reach; four sums side by side, since each must wait for its own last addition. */
    private void reach(double[] b, double[] whole) {
        int o = 0;
        for (; o + 4 <= kommuner; o += 4) {
            int row = o * kommuner;
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (int d = 0; d < kommuner; d++) {
                double pull = b[d];
                first += deterrence[row + d] * pull;
                second += deterrence[row + kommuner + d] * pull;
                third += deterrence[row + 2 * kommuner + d] * pull;
                fourth += deterrence[row + 3 * kommuner + d] * pull;
            }
            whole[o] = first;
            whole[o + 1] = second;
            whole[o + 2] = third;
            whole[o + 3] = fourth;
        }
        for (; o < kommuner; o++) {
            double sum = 0;
            for (int d = 0; d < kommuner; d++) {
                sum += deterrence[o * kommuner + d] * b[d];
            }
            whole[o] = sum;
        }
    }

    private void fillGuide(double[] table, short[] into) {
        for (int o = 0; o < kommuner; o++) {
            int d = 0;
            for (int step = 0; step < STEPS; step++) {
                while (d < kommuner - 1 && table[o * kommuner + d] <= (double) step / STEPS) {
                    d++;
                }
                into[o * STEPS + step] = (short) d;
            }
        }
    }

    private double[] wantedInflow(double[] out, double[] net) {
        double moves = 0;
        double imbalance = 0;
        for (int d = 0; d < kommuner; d++) {
            moves += out[d];
            imbalance += net[d];
        }
        double[] in = new double[kommuner];
        double sum = 0;
        for (int d = 0; d < kommuner; d++) {
            in[d] = Math.max(LEAST_INFLOW * out[d], out[d] + net[d] - imbalance * out[d] / moves);
            sum += in[d];
        }
        for (int d = 0; d < kommuner; d++) {
            in[d] *= moves / sum;
        }
        return in;
    }

    /**
     * The kommune to which a mover goes.
     *
     * @param unit uniform in [0, 1)
     */
    int draw(int ageClass, int origin, double unit) {
        double[] table = cumulated[ageClass];
        int row = origin * kommuner;
        int d = guide[ageClass][origin * STEPS + (int) (unit * STEPS)];
        while (d < kommuner - 1 && table[row + d] <= unit) {
            d++;
        }
        return d == origin ? neighbourInOrder(origin) : d;
    }

    /** Rounding may put the last sliver of a row on the origin itself when it is the last kommune: take the one before. */
    private int neighbourInOrder(int origin) {
        return origin == 0 ? 1 : origin - 1;
    }
}

package no.fastlege.calibration.fit;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** The runs' figures on the scale of the emulator, standardised. */
final class Outputs {
    /** A column of values on the emulated scale, standardised. */
    private record Column(Form form, double mean, double spread, double[] values, double score) {}

    private final List<double[]> figures;
    final int[] slot;
    final int count;
    final Form[] forms;
    final double[] mean;
    final double[] spread;
    final RealMatrix values;

    /**
     * The figures that are wanted, each in the form in which the runs are most likely.
     *
     * @param figures of the runs
     * @param wanted whether a tracked figure is wanted
     * @param typical a kernel of all runs with strengths in the midst of the grid
     */
    Outputs(List<double[]> figures, boolean[] wanted, CholeskyDecomposition typical) {
        this.figures = figures;
        int n = figures.size();
        slot = new int[wanted.length];
        int slots = 0;
        for (int f = 0; f < wanted.length; f++) {
            slot[f] = wanted[f] && known(f) * 2 > n ? slots++ : -1;
        }
        count = slots;
        Column[] best = new Column[count];
        for (Form form : Form.values()) {
            Column[] columns = columns(form);
            score(columns, typical);
            for (int s = 0; s < count; s++) {
                if (columns[s] != null && (best[s] == null || columns[s].score > best[s].score)) {
                    best[s] = columns[s];
                }
            }
        }
        forms = new Form[count];
        mean = new double[count];
        spread = new double[count];
        double[][] data = new double[n][count];
        for (int s = 0; s < count; s++) {
            forms[s] = best[s].form;
            mean[s] = best[s].mean;
            spread[s] = best[s].spread;
            for (int i = 0; i < n; i++) {
                data[i][s] = best[s].values[i];
            }
        }
        values = new Array2DRowRealMatrix(data, false);
    }

    private int known(int f) {
        return (int) figures.stream().filter(run -> !Double.isNaN(run[f])).count();
    }

    /** The figures in a form, by slot; null where it does not suit them. */
    private Column[] columns(Form form) {
        Column[] columns = new Column[count];
        for (int f = 0; f < slot.length; f++) {
            int place = f;
            if (slot[f] >= 0
                    && (form == Form.PLAIN
                            || figures.stream().allMatch(run -> Double.isNaN(run[place]) || run[place] > 0))) {
                columns[slot[f]] = column(form, f);
            }
        }
        return columns;
    }

    /** A figure in a form; its score is what its unit adds to the logarithm of the likelihood. */
    private Column column(Form form, int f) {
        double sum = 0;
        double squares = 0;
        double unit = 0;
        int n = 0;
        for (double[] run : figures) {
            if (!Double.isNaN(run[f])) {
                double v = form.of(run[f]);
                sum += v;
                squares += v * v;
                unit -= StrictMath.log(form.slope(run[f]));
                n++;
            }
        }
        double mean = sum / n;
        double spread = StrictMath.sqrt(StrictMath.max(squares / n - mean * mean, 1e-24));
        double[] values = figures.stream()
                .mapToDouble(run -> Double.isNaN(run[f]) ? 0 : (form.of(run[f]) - mean) / spread)
                .toArray();
        return new Column(form, mean, spread, values, unit - n * StrictMath.log(spread));
    }

    /** Adds to the scores how likely the standardised values are. */
    private void score(Column[] columns, CholeskyDecomposition typical) {
        int n = figures.size();
        double[][] data = new double[n][count];
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < n && columns[s] != null; i++) {
                data[i][s] = columns[s].values[i];
            }
        }
        RealMatrix alpha = typical.getSolver().solve(new Array2DRowRealMatrix(data, false));
        for (int s = 0; s < count; s++) {
            Column c = columns[s];
            if (c != null) {
                double form = 0;
                for (int i = 0; i < n; i++) {
                    form += c.values[i] * alpha.getEntry(i, s);
                }
                double score = c.score - n / 2.0 * StrictMath.log(StrictMath.max(form, 1e-300) / n);
                columns[s] = new Column(c.form, c.mean, c.spread, c.values, score);
            }
        }
    }
}

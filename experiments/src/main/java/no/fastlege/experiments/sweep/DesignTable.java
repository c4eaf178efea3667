package no.fastlege.experiments.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.sim.IoFault;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * A table of settings from a CSV: a column per key, a row per point; an empty cell leaves the scenario's value.
 *
 * @param rows the settings of each row
 * @param weights each row's weight; 1 where the table has no column {@code weight}
 */
record DesignTable(List<Map<String, String>> rows, double[] weights) {
    private static final String WEIGHT = "weight";

    static DesignTable read(Path file, List<String> ignore) {
        CsvTable table;
        try (InputStream in = Files.newInputStream(file)) {
            table = CsvTable.read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new BadInputException("design: file: " + file + ": there is no such file");
        } catch (IOException e) {
            throw new BadInputException("design: file: " + file + ": cannot be read: " + IoFault.reason(e));
        } catch (BadDataException e) {
            throw new BadInputException(e.getMessage());
        }
        List<String> names = table.columnNames();
        for (String column : ignore) {
            if (!names.contains(column)) {
                throw new BadInputException(file + ": has no column '" + column + "' to ignore, did you mean '"
                        + Nearest.name(column, names) + "'?");
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        double[] weights = new double[table.rows()];
        for (int r = 0; r < table.rows(); r++) {
            Map<String, String> row = new LinkedHashMap<>();
            weights[r] = 1;
            for (String column : names) {
                String cell = table.text(r, column).strip();
                if (column.equals(WEIGHT)) {
                    weights[r] = weight(file, r, cell);
                } else if (!ignore.contains(column) && !cell.isEmpty()) {
                    row.put(column, cell);
                }
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new BadInputException(file + ": has no rows");
        }
        return new DesignTable(rows, weights);
    }

    private static double weight(Path file, int row, String cell) {
        try {
            double weight = Double.parseDouble(cell);
            if (weight >= 0 && weight < Double.POSITIVE_INFINITY) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // told below, as what is out of range is
        }
        throw new BadInputException(
                file + " row " + (row + 1) + ": weight '" + cell + "': must be a number of at least 0");
    }

    /**
     * Draws rows in proportion to their weights, by systematic resampling: a row of weight w in a total of W comes up n w / W times,
     * rounded up or down, so that the draws stand for the table as evenly as they can.
     */
    List<Map<String, String>> draw(int points, long seed) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (!(total > 0)) {
            throw new BadInputException("design: every weight is 0");
        }
        RandomGenerator random = new Well19937c(seed);
        int[] order = new int[rows.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        double step = total / points;
        double next = random.nextDouble() * step;
        double sum = 0;
        List<Map<String, String>> drawn = new ArrayList<>();
        for (int row : order) {
            sum += weights[row];
            while (drawn.size() < points && next < sum) {
                drawn.add(rows.get(row));
                next += step;
            }
        }
        while (drawn.size() < points) {
            drawn.add(rows.get(order[order.length - 1]));
        }
        return drawn;
    }
}

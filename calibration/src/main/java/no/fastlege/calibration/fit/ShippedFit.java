package no.fastlege.calibration.fit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ships of the fit whose point is the model's default: draws of its posterior, its settings, its report and its back-test, as
 * resources under {@value #FOLDER}. {@code posterior.csv} has a draw a line, free parameters by name.
 */
public final class ShippedFit {
    /** Where the resources lie. */
    public static final String FOLDER = "/no/fastlege/calibration/fit/shipped/";

    private ShippedFit() {}

    /** Draws of the posterior: free parameters by name, strengths as {@code measure.NAME}; empty where no fit ships. */
    public static List<Map<String, Double>> draws() {
        return text("posterior.csv").map(ShippedFit::draws).orElse(List.of());
    }

    /** Reads a table of draws. */
    static List<Map<String, Double>> draws(String text) {
        List<String> lines = text.lines().toList();
        String[] names = lines.get(0).split(",");
        List<Map<String, Double>> draws = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, Double> draw = new LinkedHashMap<>();
            for (int j = 0; j < names.length; j++) {
                draw.put(names[j], Double.valueOf(cells[j]));
            }
            draws.add(draw);
        }
        return draws;
    }

    /** The text of one of its files, where it ships. */
    public static Optional<String> text(String file) {
        try (InputStream in = ShippedFit.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.fastlege.experiments.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.sim.Sha256;

/** What figures show beside runs: indices of a sensitivity study, draws of a posterior. */
public final class Extras {
    private static final String DRAWS = "posterior/draws.csv";
    private static final List<String> KEY = List.of("figure_id", "period", "group_type", "group", "factor");

    private final List<Indices> indices = new ArrayList<>();
    private final Map<String, String> sums = new LinkedHashMap<>();
    private final List<Path> unlisted = new ArrayList<>();
    private Draws draws;

    /**
     * One sensitivity study's indices.
     *
     * @param method {@code morris} or {@code sobol}
     * @param rows one row per figure and factor, column to text
     */
    public record Indices(String method, List<Map<String, String>> rows) {}

    /**
     * Draws of a posterior.
     *
     * @param names the parameters
     * @param values one row per draw
     */
    public record Draws(List<String> names, List<double[]> values) {}

    /** Nothing beside the runs. */
    public static Extras none() {
        return new Extras();
    }

    /**
     * Reads what is given.
     *
     * @param sensitivities folders that {@code sensitivity} wrote
     * @param fit a folder that {@code calibrate posterior} wrote, or null
     * @throws BadInputException if one is not what it should be
     */
    public static Extras read(List<Path> sensitivities, Path fit) {
        Extras extras = new Extras();
        sensitivities.forEach(extras::addSensitivity);
        if (fit != null) {
            extras.addDraws(fit);
        }
        return extras;
    }

    private void addSensitivity(Path folder) {
        try {
            JsonNode manifest = Manifest.read(folder);
            String method = manifest.path("method").asText();
            List<String> columns = new ArrayList<>(KEY);
            if (method.equals("morris")) {
                columns.addAll(List.of("mu", "mu_star", "mu_star_low", "mu_star_high"));
            } else if (method.equals("sobol")) {
                columns.addAll(List.of("first", "first_low", "first_high", "total", "total_low", "total_high"));
            } else {
                throw new BadInputException(
                        "--sensitivity " + folder + ": no sensitivity study: its manifest names no method");
            }
            ListedTables tables = ListedTables.of(folder, manifest);
            indices.add(new Indices(method, tables.read("sensitivity", columns)));
            if (!tables.listed()) {
                unlisted.add(folder);
            }
            sums.put("sensitivity " + method, manifest.path("result_digest").asText());
        } catch (IOException e) {
            throw new BadInputException("--sensitivity " + folder + ": " + e.getMessage());
        }
    }

    private void addDraws(Path fit) {
        Path file = fit.resolve(DRAWS);
        try {
            byte[] bytes = Files.readAllBytes(file);
            String header = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            List<String> names = List.of(header.split(","));
            CsvTable table = CsvTable.read(file.toString(), new ByteArrayInputStream(bytes));
            List<double[]> values = new ArrayList<>();
            for (int r = 0; r < table.rows(); r++) {
                int row = r;
                values.add(names.stream()
                        .mapToDouble(name -> table.number(row, name))
                        .toArray());
            }
            draws = new Draws(names, values);
            sums.put("posterior draws", Sha256.of(bytes));
        } catch (IOException e) {
            throw new BadInputException("--fit " + fit + ": holds no " + DRAWS + ": run calibrate posterior first");
        } catch (BadDataException e) {
            throw new BadInputException("--fit " + fit + ": " + e.getMessage());
        }
    }

    /** The indices of one method, if a study of it was given. */
    public Optional<Indices> indices(String method) {
        return indices.stream().filter(i -> i.method().equals(method)).findFirst();
    }

    /** The draws, if there are any. */
    public Optional<Draws> draws() {
        return Optional.ofNullable(draws);
    }

    /** Folders whose manifests, of an older build, list no tables: whether those were altered since is not known. */
    public List<Path> unlisted() {
        return unlisted;
    }

    /** Checksums of what was read, by what it is. */
    Map<String, String> sums() {
        return sums;
    }
}

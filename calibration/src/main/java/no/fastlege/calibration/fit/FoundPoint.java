package no.fastlege.calibration.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.Targets;

/**
 * Where a search ended.
 *
 * @param z the point
 * @param values the free parameters there
 * @param distance its distance
 * @param figures its figures, means over seeds
 * @param noise standard deviation of figures from seed to seed
 * @param scale agents per resident of the runs behind the figures
 * @param seeds how many they are
 */
public record FoundPoint(
        double[] z,
        Map<String, Double> values,
        double distance,
        double[] figures,
        double[] noise,
        double scale,
        int seeds) {
    /** Writes {@code best.json}, {@code best.yaml} and {@code targets.csv}. */
    void write(Fit fit) {
        Distance judge = new Distance(fit.targets(), noise, Search.JUDGED_SEEDS);
        ObjectNode json = Fit.JSON.createObjectNode();
        json.put("distance", distance);
        json.put("targets_within", judge.met(figures));
        json.put("targets", fit.targets().targets().size());
        json.put("scale", scale);
        json.put("seeds", seeds);
        ObjectNode point = json.putObject("parameters");
        values.forEach(point::put);
        ObjectNode at = json.putObject("z");
        ObjectNode means = json.putObject("figures");
        ObjectNode spreads = json.putObject("noise");
        for (int i = 0; i < z.length; i++) {
            at.put(fit.parameters().names().get(i), z[i]);
        }
        for (int f = 0; f < figures.length; f++) {
            put(means, fit.tracked().words().get(f), figures[f]);
            put(spreads, fit.tracked().words().get(f), noise[f]);
        }
        try {
            fit.write(Fit.BEST, Fit.pretty(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fit.write(
                "best.yaml",
                CalibratedFile.text(fit.parameters(), values, Map.of(), "calibrated to published figures"));
        fit.write("targets.csv", targets(fit));
    }

    /** Prints how near the fit came, in all and by family. */
    public void print(Fit fit, PrintWriter out) {
        Distance judge = new Distance(fit.targets(), noise, Search.JUDGED_SEEDS);
        out.printf(
                Locale.ROOT,
                "distance %.4f; %d of %d targets within, mean of %d seeds at scale %s\n",
                distance,
                judge.met(figures),
                fit.targets().targets().size(),
                seeds,
                scale);
        for (Distance.Part part : judge.by(t -> t.family().name().toLowerCase(Locale.ROOT), figures)) {
            out.printf(
                    Locale.ROOT,
                    "  %-10s %3d of %3d within, distance %.4f\n",
                    part.name(),
                    part.met(),
                    part.targets(),
                    part.distance());
        }
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    /** Published against fitted, a target a line. */
    String targets(Fit fit) {
        Distance judge = new Distance(fit.targets(), noise, Search.JUDGED_SEEDS);
        StringBuilder text =
                new StringBuilder("figure_id,year,group_type,group,family,published,fitted,residual,distance,within\n");
        for (int i = 0; i < judge.targets().size(); i++) {
            Target t = judge.targets().get(i);
            double r = judge.residual(i, figures);
            boolean within = StrictMath.abs(figures[t.column()] - t.figure().value()) <= Targets.tolerance(t.figure());
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%s,%s,%s,%s,%.6g,%.3f,%.4f,%s\n",
                    t.figure().id(),
                    t.figure().year(),
                    t.figure().groupType(),
                    t.figure().group(),
                    t.family().name().toLowerCase(Locale.ROOT),
                    t.figure().value(),
                    figures[t.column()],
                    r,
                    Distance.rho(r),
                    within ? "yes" : "no"));
        }
        return text.toString();
    }

    /**
     * Reads where a fit's search ended.
     *
     * @throws BadInputException if it has not
     */
    public static FoundPoint read(Fit fit) {
        try {
            JsonNode json = Fit.JSON.readTree(Files.readString(fit.directory().resolve(Fit.BEST)));
            double[] z = new double[fit.parameters().size()];
            Map<String, Double> values = new LinkedHashMap<>();
            for (int i = 0; i < z.length; i++) {
                String name = fit.parameters().names().get(i);
                z[i] = json.path("z").path(name).asDouble();
                values.put(name, json.path("parameters").path(name).asDouble());
            }
            double[] figures = new double[fit.tracked().size()];
            double[] noise = new double[figures.length];
            for (int f = 0; f < figures.length; f++) {
                String word = fit.tracked().words().get(f);
                figures[f] = json.path("figures").path(word).asDouble(Double.NaN);
                noise[f] = json.path("noise").path(word).asDouble(Double.NaN);
            }
            return new FoundPoint(
                    z,
                    values,
                    json.path("distance").asDouble(),
                    figures,
                    noise,
                    json.path("scale").asDouble(),
                    json.path("seeds").asInt());
        } catch (IOException e) {
            throw new BadInputException(fit.directory() + ": the search has not ended: run calibrate search first");
        }
    }
}

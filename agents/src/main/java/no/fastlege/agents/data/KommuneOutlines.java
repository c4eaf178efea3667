package no.fastlege.agents.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outlines of the 357 kommuner of 2024 (Kartverket, CC BY 4.0), strongly simplified: for maps only. No run reads them; they are
 * kept apart from {@link Country} so that they stand in no run's list of inputs.
 */
public final class KommuneOutlines {
    /** The file's name among the data files. */
    public static final String FILE = "kommuner_2024_forenklet.geojson";

    /**
     * One kommune's outline.
     *
     * @param kommunenummer its number, four digits
     * @param name its name
     * @param rings closed rings, one per separate piece of land: {longitude, latitude} in degrees, WGS84; the last point repeats the first
     */
    public record Outline(String kommunenummer, String name, List<double[][]> rings) {}

    private final byte[] geoJson;
    private final String sha256;
    private final Map<String, Outline> outlines;

    private KommuneOutlines(byte[] geoJson, String sha256, Map<String, Outline> outlines) {
        this.geoJson = geoJson;
        this.sha256 = sha256;
        this.outlines = Collections.unmodifiableMap(outlines);
    }

    /**
     * Reads the outlines that come with the project.
     *
     * @throws BadDataException if the file was altered or is no collection of polygons
     */
    public static KommuneOutlines load() {
        DataFiles files = new DataFiles();
        byte[] bytes = files.bytes(FILE);
        return new KommuneOutlines(bytes, files.checksums().get(FILE), parse(bytes));
    }

    /** The file as it is: a GeoJSON FeatureCollection whose features have the properties {@code kommunenummer} and {@code navn}. */
    public byte[] geoJson() {
        return geoJson.clone();
    }

    /** The file's SHA-256. */
    public String sha256() {
        return sha256;
    }

    /** The outlines by kommunenummer, in its order. */
    public Map<String, Outline> outlines() {
        return outlines;
    }

    private static Map<String, Outline> parse(byte[] bytes) {
        try {
            Map<String, Outline> outlines = new TreeMap<>();
            for (JsonNode feature : new ObjectMapper().readTree(bytes).path("features")) {
                JsonNode properties = feature.path("properties");
                String number = properties.path("kommunenummer").asText();
                outlines.put(
                        number,
                        new Outline(number, properties.path("navn").asText(), rings(number, feature.path("geometry"))));
            }
            return outlines;
        } catch (IOException e) {
            throw new BadDataException(FILE + ": cannot be read: " + e.getMessage());
        }
    }

    private static List<double[][]> rings(String number, JsonNode geometry) {
        List<double[][]> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> coordinates.forEach(ring -> rings.add(ring(ring)));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            default -> throw new BadDataException(FILE + ": kommune " + number + " has no polygon");
        }
        return List.copyOf(rings);
    }

    private static double[][] ring(JsonNode points) {
        double[][] ring = new double[points.size()][];
        for (int p = 0; p < ring.length; p++) {
            ring[p] = new double[] {
                points.get(p).get(0).asDouble(), points.get(p).get(1).asDouble()
            };
        }
        return ring;
    }
}

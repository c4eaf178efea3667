package no.fastlege.agents.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything published about the country that no run changes: kommuner, who lives there, rates of life and use, figures. */
public final class Country {
    /** The last single year of age in the counts: 100 and over. */
    public static final int LAST_AGE = 100;

    /** Education: low where grunnskole - videregaaende - uh_kort - uh_lang is at least this, percentage points. */
    private static final double LOW_EDUCATION_CUT = -43.85;

    private final DataFiles files;
    private final List<Kommune> kommuner;
    private final Map<String, Integer> indexOf;
    private final ResidentCounts counts;
    private final PublishedFigures figures;

    Country(DataFiles files, List<Kommune> kommuner, ResidentCounts counts) {
        this.files = files;
        this.kommuner = List.copyOf(kommuner);
        this.indexOf = indices(kommuner);
        this.counts = counts;
        this.figures = PublishedFigures.read(files);
    }

    /** Reads the data that come with the project. */
    public static Country load() {
        DataFiles files = new DataFiles();
        List<Kommune> kommuner = readKommuner(files);
        return new Country(files, kommuner, ResidentCounts.read(files, indices(kommuner)));
    }

    /** The kommunenummer of every kommune, in order, without reading anything else. */
    public static List<String> kommunenummer() {
        CsvTable table = new DataFiles().table("kommuner_2024.csv");
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            numbers.add(table.text(row, "kommunenummer"));
        }
        return numbers;
    }

    private static Map<String, Integer> indices(List<Kommune> kommuner) {
        Map<String, Integer> indices = new HashMap<>();
        kommuner.forEach(kommune -> indices.put(kommune.number(), kommune.index()));
        return indices;
    }

    /** The data files, by name, with their checksums. */
    public DataFiles files() {
        return files;
    }

    /** The 357 kommuner in order of index. */
    public List<Kommune> kommuner() {
        return kommuner;
    }

    /** One kommune. */
    public Kommune kommune(int index) {
        return kommuner.get(index);
    }

    /**
     * A kommune's index.
     *
     * @throws BadDataException if no kommune has the number
     */
    public int indexOf(String kommunenummer) {
        Integer index = indexOf.get(kommunenummer);
        if (index == null) {
            throw new BadDataException("no kommune has the number '" + kommunenummer + "'");
        }
        return index;
    }

    /** Residents on each 1 January 2017-2026 by kommune, sex and age. */
    public ResidentCounts counts() {
        return counts;
    }

    /** The published figures. */
    public PublishedFigures figures() {
        return figures;
    }

    private static List<Kommune> readKommuner(DataFiles files) {
        CsvTable names = files.table("kommuner_2024.csv");
        Map<String, Integer> order = new HashMap<>();
        List<String> sorted = new ArrayList<>();
        for (int r = 0; r < names.rows(); r++) {
            sorted.add(names.text(r, "kommunenummer"));
        }
        sorted.sort(null);
        for (int k = 0; k < sorted.size(); k++) {
            order.put(sorted.get(k), k);
        }
        Map<String, Integer> centralityRow = rowsBy(files.table("kommune_sentralitet_2024.csv"));
        Map<String, Integer> educationRow = rowsBy(files.table("kommune_utdanning_2024.csv"));
        Map<String, Integer> geographyRow = rowsBy(files.table("kommune_geografi_2024.csv"));
        CsvTable centrality = files.table("kommune_sentralitet_2024.csv");
        CsvTable education = files.table("kommune_utdanning_2024.csv");
        CsvTable geography = files.table("kommune_geografi_2024.csv");
        CsvTable edges = files.table("kommune_naboer_2024.csv");
        List<List<double[]>> neighbours = new ArrayList<>();
        sorted.forEach(number -> neighbours.add(new ArrayList<>()));
        for (int r = 0; r < edges.rows(); r++) {
            neighbours.get(order.get(edges.text(r, "kommunenummer"))).add(new double[] {
                order.get(edges.text(r, "nabo_kommunenummer")), edges.number(r, "senteravstand_km")
            });
        }
        Kommune[] kommuner = new Kommune[sorted.size()];
        for (int r = 0; r < names.rows(); r++) {
            String number = names.text(r, "kommunenummer");
            int k = order.get(number);
            int c = centralityRow.get(number);
            int e = educationRow.get(number);
            int g = geographyRow.get(number);
            int centralityClass = centrality.integer(c, "sentralitetsklasse");
            double compulsory = education.number(e, "grunnskole_pst");
            double balance = compulsory
                    - education.number(e, "videregaaende_pst")
                    - education.number(e, "uh_kort_pst")
                    - education.number(e, "uh_lang_pst");
            List<double[]> near = neighbours.get(k);
            near.sort((a, b) -> Double.compare(a[0], b[0]));
            kommuner[k] = new Kommune(
                    k,
                    number,
                    names.text(r, "kommunenavn"),
                    names.text(r, "fylkesnummer"),
                    names.text(r, "fylkesnavn"),
                    names.text(r, "landsdel"),
                    names.integer(r, "ba_region_nr"),
                    names.number(r, "reisetid_til_ba_senter_min"),
                    centrality.integer(c, "sentralitetsindeks"),
                    centralityClass,
                    group(balance >= LOW_EDUCATION_CUT, centralityClass >= 5),
                    compulsory / 100.0,
                    geography.number(g, "senter_lat"),
                    geography.number(g, "senter_lon"),
                    near.stream().mapToInt(edge -> (int) edge[0]).toArray(),
                    near.stream().mapToDouble(edge -> edge[1]).toArray());
        }
        return List.of(kommuner);
    }

    private static PtbGroup group(boolean lowEducation, boolean uncentral) {
        if (uncentral) {
            return lowEducation ? PtbGroup.LAV_USENTRAL : PtbGroup.HOY_USENTRAL;
        }
        return lowEducation ? PtbGroup.LAV_SENTRAL : PtbGroup.HOY_SENTRAL;
    }

    private static Map<String, Integer> rowsBy(CsvTable table) {
        Map<String, Integer> rows = new HashMap<>();
        for (int r = 0; r < table.rows(); r++) {
            rows.put(table.text(r, "kommunenummer"), r);
        }
        return rows;
    }
}

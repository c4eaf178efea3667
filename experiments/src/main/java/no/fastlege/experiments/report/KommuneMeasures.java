package no.fastlege.experiments.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.sim.Months;

/**
 * Sums by kommune over runs, from which maps take their counts and ratios. All arrays by kommune index, in sums over the runs added so
 * far; stocks are those of the last 31 December, legevakt hours the mean of that year, doctors' years and departures those of all years.
 */
final class KommuneMeasures {
    private final Country country;
    private final int firstYear;
    private final int lastYear;
    private int runs;
    final double[] residents;
    /** The tables that it reads. */
    static final List<String> TABLES = List.of("kommuner", "lists", "doctors");

    final double[] withoutGp;
    final double[] waiting;
    final double[] legevaktHours;
    final double[] lists;
    final double[] listResidents;
    final double[] doctorYears;
    final double[] departures;

    /** Nothing added yet; the years are those whose 31 December the runs have. */
    KommuneMeasures(Country country, int firstYear, int lastYear) {
        this.country = country;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        int n = country.kommuner().size();
        residents = new double[n];
        withoutGp = new double[n];
        waiting = new double[n];
        legevaktHours = new double[n];
        lists = new double[n];
        listResidents = new double[n];
        doctorYears = new double[n];
        departures = new double[n];
    }

    int runs() {
        return runs;
    }

    /** The years over which departures are counted. */
    int years() {
        return lastYear - firstYear + 1;
    }

    /** Adds a run's tables. */
    void add(StoredRun run) {
        addKommuner(run);
        addLists(run);
        addDoctors(run);
        runs++;
    }

    private void addKommuner(StoredRun run) {
        String december = Months.format(Months.of(lastYear, 12));
        List<String> columns = List.of(
                "month", "kommunenummer", "residents", "residents_without_gp", "waiting", "legevakt_hours_per_doctor");
        for (Map<String, String> row : run.rows("kommuner", columns)) {
            String month = row.get("month");
            if (!month.startsWith(lastYear + "-")) {
                continue;
            }
            int k = country.indexOf(row.get("kommunenummer"));
            legevaktHours[k] += number(row.get("legevakt_hours_per_doctor")) / 12;
            if (month.equals(december)) {
                residents[k] += number(row.get("residents"));
                withoutGp[k] += number(row.get("residents_without_gp"));
                waiting[k] += number(row.get("waiting"));
            }
        }
    }

    private void addLists(StoredRun run) {
        String date = lastYear + "-12-31";
        for (Map<String, String> row : run.rows("lists", List.of("date", "kommunenummer", "doctor_id", "length"))) {
            if (row.get("date").equals(date) && !row.get("doctor_id").isEmpty()) {
                int k = country.indexOf(row.get("kommunenummer"));
                lists[k]++;
                listResidents[k] += number(row.get("length"));
            }
        }
    }

    /** A GP of a kommune at one 31 December who is none of it at the next has departed, wherever to. */
    private void addDoctors(StoredRun run) {
        Map<String, Map<String, Integer>> gpsByDate = new HashMap<>();
        for (Map<String, String> row : run.rows("doctors", List.of("date", "doctor_id", "status", "kommunenummer"))) {
            if (row.get("status").equals("gp") && !row.get("kommunenummer").isEmpty()) {
                gpsByDate
                        .computeIfAbsent(row.get("date"), date -> new HashMap<>())
                        .put(row.get("doctor_id"), country.indexOf(row.get("kommunenummer")));
            }
        }
        for (int year = firstYear; year <= lastYear; year++) {
            Map<String, Integer> before = gpsByDate.getOrDefault(year - 1 + "-12-31", Map.of());
            Map<String, Integer> after = gpsByDate.getOrDefault(year + "-12-31", Map.of());
            before.forEach((doctor, kommune) -> {
                doctorYears[kommune]++;
                if (!kommune.equals(after.get(doctor))) {
                    departures[kommune]++;
                }
            });
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}

package no.fastlege.experiments.reduced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.record.Groups;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.experiments.study.StoredRun;

/**
 * GPs on each 31 December, from the start population's on: by kommune, age and sex, and those who came and went. Arrays are indexed by
 * year less the first, then as said.
 */
public final class DoctorYears {
    /** Lower bounds of the age groups, years. */
    public static final int[] AGE_FROM = {0, 30, 35, 40, 45, 50, 55, 60, 65, 70};

    private static final String TABLE = "doctors";
    private static final List<String> COLUMNS =
            List.of("date", "doctor_id", "status", "kommunenummer", "contract", "age", "sex", "specialist");

    private final int firstYear;
    private final int[][] gpsByKommune;
    private final int[][] leftByKommune;
    private final int[][][] agesBySex;
    private final int[] entrants;
    private final int[] womenEntrants;
    private final int[] specialistEntrants;
    private final double[] entrantAgeSum;
    private final int[][] cohortSize;
    private final int[][] cohortSalaried;

    private record Gp(int kommune, int age, boolean woman, boolean specialist, boolean salaried) {}

    /** Reduces one run. */
    public DoctorYears(StoredRun run, Country country) {
        firstYear = run.firstYear() - 1;
        int years = run.lastYear() - firstYear + 1;
        List<Map<Long, Gp>> gps = read(run, country, years);
        int kommuner = country.kommuner().size();
        gpsByKommune = new int[years][kommuner];
        leftByKommune = new int[years][kommuner];
        agesBySex = new int[years][2][AGE_FROM.length];
        entrants = new int[years];
        womenEntrants = new int[years];
        specialistEntrants = new int[years];
        entrantAgeSum = new double[years];
        cohortSize = new int[years][years];
        cohortSalaried = new int[years][years];
        Map<Long, Integer> cohortOf = new HashMap<>();
        for (int y = 0; y < years; y++) {
            for (Map.Entry<Long, Gp> e : gps.get(y).entrySet()) {
                count(y, e.getValue());
                int cohort = cohort(cohortOf, e.getKey(), y);
                cohortSize[cohort][y]++;
                cohortSalaried[cohort][y] += e.getValue().salaried() ? 1 : 0;
            }
            if (y > 0) {
                comeAndGone(y, gps.get(y - 1), gps.get(y));
            }
        }
    }

    /** The reduction of one run, computed once. */
    public static DoctorYears of(StoredRun run, Country country) {
        return new DoctorYears(run, country);
    }

    private List<Map<Long, Gp>> read(StoredRun run, Country country, int years) {
        List<Map<Long, Gp>> gps = new ArrayList<>();
        for (int y = 0; y < years; y++) {
            gps.add(new HashMap<>());
        }
        for (Map<String, String> row : run.rows(TABLE, COLUMNS)) {
            int y = Integer.parseInt(row.get("date").substring(0, 4)) - firstYear;
            if (y < years && row.get("status").equals(DoctorStatus.GP.label())) {
                gps.get(y)
                        .put(
                                Long.parseLong(row.get("doctor_id")),
                                new Gp(
                                        country.indexOf(row.get("kommunenummer")),
                                        Integer.parseInt(row.get("age")),
                                        row.get("sex").equals(Groups.WOMEN),
                                        Boolean.parseBoolean(row.get("specialist")),
                                        Contract.labelled(row.get("contract")).salaried()));
            }
        }
        return gps;
    }

    private void count(int y, Gp gp) {
        gpsByKommune[y][gp.kommune()]++;
        int group = 0;
        while (group + 1 < AGE_FROM.length && gp.age() >= AGE_FROM[group + 1]) {
            group++;
        }
        agesBySex[y][gp.woman() ? 0 : 1][group]++;
    }

    private static int cohort(Map<Long, Integer> cohortOf, long doctor, int y) {
        return cohortOf.computeIfAbsent(doctor, id -> y);
    }

    private void comeAndGone(int y, Map<Long, Gp> before, Map<Long, Gp> now) {
        for (Map.Entry<Long, Gp> e : before.entrySet()) {
            Gp after = now.get(e.getKey());
            if (after == null || after.kommune() != e.getValue().kommune()) {
                leftByKommune[y][e.getValue().kommune()]++;
            }
        }
        for (Map.Entry<Long, Gp> e : now.entrySet()) {
            if (!before.containsKey(e.getKey())) {
                entrants[y]++;
                womenEntrants[y] += e.getValue().woman() ? 1 : 0;
                specialistEntrants[y] += e.getValue().specialist() ? 1 : 0;
                entrantAgeSum[y] += e.getValue().age();
            }
        }
    }

    private int at(int year) {
        return year - firstYear;
    }

    /** The first year: that of the start population's 31 December. */
    public int firstYear() {
        return firstYear;
    }

    /** GPs by kommune of their main list. */
    public int[] gpsByKommune(int year) {
        return gpsByKommune[at(year)];
    }

    /** Of a kommune's GPs at the last 31 December those who at this are no GP, or one of another kommune. */
    public int[] leftByKommune(int year) {
        return leftByKommune[at(year)];
    }

    /** GPs by sex (women, men) and age group. */
    public int[][] agesBySex(int year) {
        return agesBySex[at(year)];
    }

    /** Women among those who are GPs at this 31 December and were not at the last, a share. */
    public double womenAmongEntrants(int year) {
        return (double) womenEntrants[at(year)] / entrants[at(year)];
    }

    /** Specialists among them, a share. */
    public double specialistsAmongEntrants(int year) {
        return (double) specialistEntrants[at(year)] / entrants[at(year)];
    }

    /** Their mean age in completed years. */
    public double entrantAge(int year) {
        return entrantAgeSum[at(year)] / entrants[at(year)];
    }

    /** Share on salary, at a 31 December, of the GPs who were first seen at that of a year; NaN of none. */
    public double salariedShare(int cohortYear, int year) {
        return (double) cohortSalaried[at(cohortYear)][at(year)] / cohortSize[at(cohortYear)][at(year)];
    }
}

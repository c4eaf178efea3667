package no.fastlege.experiments.reduced;

import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.sim.Months;

/** The table of kommuner and months as columns; arrays by kommune. */
public final class KommuneMonths {
    private static final String TABLE = "kommuner";
    private static final List<String> COLUMNS = List.of(
            "month",
            "kommunenummer",
            "residents",
            "lists",
            "lists_without_gp",
            "residents_without_gp",
            "waiting",
            "legevakt_hours_per_doctor");

    private final int firstMonth;
    private final double[][] residents;
    private final double[][] listsWithGp;
    private final double[][] withoutGp;
    private final double[][] waiting;
    private final double[][] legevaktHours;

    /** Reduces one run. */
    public KommuneMonths(StoredRun run, Country country) {
        firstMonth = run.firstMonth();
        int months = run.lastMonth() - firstMonth + 1;
        int kommuner = country.kommuner().size();
        residents = new double[months][kommuner];
        listsWithGp = new double[months][kommuner];
        withoutGp = new double[months][kommuner];
        waiting = new double[months][kommuner];
        legevaktHours = new double[months][kommuner];
        for (Map<String, String> row : run.rows(TABLE, COLUMNS)) {
            int m = Months.parse(row.get("month")) - firstMonth;
            int k = country.indexOf(row.get("kommunenummer"));
            residents[m][k] = number(row.get("residents"));
            listsWithGp[m][k] = number(row.get("lists")) - number(row.get("lists_without_gp"));
            withoutGp[m][k] = number(row.get("residents_without_gp"));
            waiting[m][k] = number(row.get("waiting"));
            legevaktHours[m][k] = number(row.get("legevakt_hours_per_doctor"));
        }
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The reduction of one run. */
    public static KommuneMonths of(StoredRun run, Country country) {
        return new KommuneMonths(run, country);
    }

    /** Residents at a month's end. */
    public double[] residents(int month) {
        return residents[month - firstMonth];
    }

    /** The kommune's lists with a doctor at a month's end. */
    public double[] listsWithGp(int month) {
        return listsWithGp[month - firstMonth];
    }

    /** Residents on the kommune's lists without a doctor, wherever they live. */
    public double[] withoutGp(int month) {
        return withoutGp[month - firstMonth];
    }

    /** The kommune's residents who wait for a list, wherever it is. */
    public double[] waiting(int month) {
        return waiting[month - firstMonth];
    }

    /** Legevakt hours a week per doctor who takes part in the kommune's district; NaN where none does. */
    public double[] legevaktHours(int month) {
        return legevaktHours[month - firstMonth];
    }
}

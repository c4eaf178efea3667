package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import no.fastlege.experiments.figures.Figure;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.reduced.DoctorYears;
import no.fastlege.experiments.reduced.KommuneMonths;
import no.fastlege.experiments.reduced.ListYears;
import no.fastlege.experiments.study.Spread;
import no.fastlege.experiments.study.StoredRun;

/** Name, title and needs of a figure, and how to come from runs to marks. */
abstract class Base implements Figure {
    private final String id;
    private final Words title;
    private final Set<Need> needs;

    Base(String id, Words title, Need... needs) {
        this.id = id;
        this.title = title;
        this.needs = Set.of(needs);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Words title() {
        return title;
    }

    @Override
    public final Set<Need> needs() {
        return needs;
    }

    static DoctorYears doctors(Material m, StoredRun run) {
        return m.reduced(run, DoctorYears.class, DoctorYears::of);
    }

    static ListYears lists(Material m, StoredRun run) {
        return m.reduced(run, ListYears.class, ListYears::of);
    }

    static KommuneMonths kommuner(Material m, StoredRun run) {
        return m.reduced(run, KommuneMonths.class, KommuneMonths::of);
    }

    /** A mark a year: the spread over the base's runs of what is computed from each. */
    static List<Mark> yearly(Material m, int firstYear, ToDoubleBiFunction<StoredRun, Integer> of) {
        List<Mark> marks = new ArrayList<>();
        for (int year = firstYear; year <= m.lastYear(); year++) {
            int at = year;
            marks.add(Mark.simulated(
                    year, Integer.toString(year), Spread.ofRuns(m.base().values(run -> of.applyAsDouble(run, at)))));
        }
        return marks;
    }

    /** The sum over the kommuner of one of the four groups. */
    static double sum(Material m, int group, double[] byKommune) {
        double sum = 0;
        for (int k = 0; k < byKommune.length; k++) {
            if (m.country().kommune(k).ptbGroup().ordinal() == group) {
                sum += byKommune[k];
            }
        }
        return sum;
    }

    /** The sum over the kommuner of one of the four groups. */
    static double sum(Material m, int group, int[] byKommune) {
        double[] values = new double[byKommune.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = byKommune[k];
        }
        return sum(m, group, values);
    }
}

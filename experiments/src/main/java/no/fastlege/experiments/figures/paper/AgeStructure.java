package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.reduced.DoctorYears;
import no.fastlege.experiments.study.Spread;

/** GPs by age: the published groups, and five-year groups of women and men. */
final class AgeStructure extends Base {
    private static final String FIGURE = "gp_age_share";
    private static final String GROUP = "doctor_age";
    private static final List<String> GROUPS = List.of("0-39", "40-54", "55-66", "67+");
    private static final List<Words> NAMES = List.of(
            Words.of("Under 40 år", "Below 40"),
            Words.same("40\u201354"),
            Words.same("55\u201366"),
            Words.of("67 år og over", "67 and over"));
    private static final int PUBLISHED = 2019;

    AgeStructure() {
        super("aldersstruktur", Words.of("Fastlegene etter alder", "GPs by age"), Need.DOCTORS);
    }

    @Override
    public Sheet sheet(Material m) {
        List<Series> shares = new ArrayList<>();
        if (m.firstYear() <= PUBLISHED && m.lastYear() > PUBLISHED) {
            shares.add(shares(m, PUBLISHED, 0));
        }
        shares.add(shares(m, m.lastYear(), 1));
        Panel groups = new Panel.Dots(
                "published_groups",
                Words.of("Aldersgrupper", "Age groups"),
                Words.of("Prosent av fastlegene", "Per cent of GPs"),
                "per cent",
                NAMES,
                Panel.Dots.Form.DOTS_FROM_ZERO,
                0,
                shares);
        int last = m.lastYear();
        Panel sexes = new Panel.Lines(
                "five_year_groups",
                Words.of("Kvinner og menn, " + last, "Women and men, " + last),
                Words.of("Fastleger i femårsgruppe etter alder", "GPs in five-year groups, by age"),
                "doctors",
                true,
                0,
                List.of(sex(m, last, 0, Words.of("Kvinner", "Women")), sex(m, last, 1, Words.of("Menn", "Men"))));
        return Sheet.row(List.of(groups, sexes), Caption.comparing(m, Words.NONE));
    }

    private static Series shares(Material m, int year, int colour) {
        List<Mark> simulated = new ArrayList<>();
        List<Mark> published = new ArrayList<>();
        for (int g = 0; g < GROUPS.size(); g++) {
            String group = GROUPS.get(g);
            simulated.add(Mark.simulated(
                    g,
                    group,
                    m.base()
                            .spread(new FigureKey(FIGURE, Integer.toString(year), GROUP, group))
                            .times(100)));
            for (Mark mark : m.published(FIGURE, GROUP, group, 100)) {
                if (mark.x() == year) {
                    published.add(new Mark(g, group, mark.value(), mark.low(), mark.high(), 0));
                }
            }
        }
        return new Series(Integer.toString(year), Words.same(Integer.toString(year)), colour, simulated, published);
    }

    private static Series sex(Material m, int year, int sex, Words label) {
        List<Mark> marks = new ArrayList<>();
        for (int a = 0; a < DoctorYears.AGE_FROM.length; a++) {
            int age = a;
            String at = a == 0
                    ? "0-" + (DoctorYears.AGE_FROM[1] - 1)
                    : a + 1 == DoctorYears.AGE_FROM.length
                            ? DoctorYears.AGE_FROM[a] + "+"
                            : DoctorYears.AGE_FROM[a] + "-" + (DoctorYears.AGE_FROM[a + 1] - 1);
            double middle = a == 0 ? DoctorYears.AGE_FROM[1] - 2.5 : DoctorYears.AGE_FROM[a] + 2.5;
            marks.add(Mark.simulated(middle, at, Spread.ofRuns(m.base().values(run -> doctors(m, run)
                    .agesBySex(year)[sex][age]))));
        }
        return Series.simulated(sex == 0 ? "women" : "men", label, sex, marks);
    }
}

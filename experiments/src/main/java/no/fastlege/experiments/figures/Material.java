package no.fastlege.experiments.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.Spread;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.Months;

/** What figures are made of: the runs of a study, the published figures, the country. */
public final class Material {
    private final Study study;
    private final Country country;
    private final FigureCatalogue catalogue = new FigureCatalogue();
    private final Map<StoredRun, Map<Class<?>, Object>> reductions;

    private final boolean suppresses;
    private final Extras extras;

    /**
     * The material of one study.
     *
     * @param suppresses whether cells of kommuner that rest on few persons are held back
     */
    public Material(Study study, Country country, boolean suppresses) {
        this(study, country, suppresses, Extras.none());
    }

    /** The material of one study, with what is shown beside runs. */
    public Material(Study study, Country country, boolean suppresses, Extras extras) {
        this(study, country, suppresses, extras, new HashMap<>());
    }

    private Material(
            Study study,
            Country country,
            boolean suppresses,
            Extras extras,
            Map<StoredRun, Map<Class<?>, Object>> reductions) {
        this.study = study;
        this.country = country;
        this.suppresses = suppresses;
        this.extras = extras;
        this.reductions = reductions;
    }

    /** What is shown beside runs. */
    public Extras extras() {
        return extras;
    }

    /** The material of runs alone, of which nothing is computed twice. */
    Material of(Study other) {
        return new Material(other, country, suppresses, Extras.none(), reductions);
    }

    /** Whether cells that rest on few persons are held back. */
    public boolean suppresses() {
        return suppresses;
    }

    /** The study. */
    public Study study() {
        return study;
    }

    /** The runs that stand for what happened. */
    public Ensemble base() {
        return study.base();
    }

    /** The country. */
    public Country country() {
        return country;
    }

    /** The first year that every run of the base has. */
    public int firstYear() {
        return base().firstYear();
    }

    /** The last year that every run of the base has. */
    public int lastYear() {
        return base().lastYear();
    }

    /**
     * What a run's large tables come down to, computed once for all figures.
     *
     * @param as the kind of reduction, one for each run
     */
    public <T> T reduced(StoredRun run, Class<T> as, BiFunction<StoredRun, Country, T> reduce) {
        return as.cast(reductions
                .computeIfAbsent(run, key -> new HashMap<>())
                .computeIfAbsent(as, key -> reduce.apply(run, country)));
    }

    /** What of the needs is not there. */
    public Set<Need> lacks(Set<Need> needs) {
        Set<Need> lacking = EnumSet.noneOf(Need.class);
        for (Need need : needs) {
            boolean there =
                    switch (need) {
                        case LISTS, DOCTORS, KOMMUNER -> base().has(need.table());
                        case CONTRASTS -> !study.pairings().isEmpty();
                        case REPLICATES -> base().runs().size() > 1;
                        case MORRIS -> extras.indices("morris").isPresent();
                        case SOBOL -> extras.indices("sobol").isPresent();
                        case POSTERIOR -> extras.draws().isPresent();
                    };
            if (!there) {
                lacking.add(need);
            }
        }
        return lacking;
    }

    /** Simulated values at the end of each year. */
    public List<Mark> simulated(String figureId, String groupType, String group, double factor) {
        List<Mark> marks = new ArrayList<>();
        for (int year = firstYear(); year <= lastYear(); year++) {
            Spread spread = base().spread(new FigureKey(figureId, Integer.toString(year), groupType, group));
            marks.add(Mark.simulated(year, Integer.toString(year), spread.times(factor)));
        }
        return marks;
    }

    /** Simulated whole-country values at the end of every month; December's is the year's. */
    public List<Mark> monthly(String figureId, double factor) {
        List<Mark> marks = new ArrayList<>();
        int last = base().runs().get(0).lastMonth();
        for (int month = base().runs().get(0).firstMonth(); month <= last; month++) {
            Spread spread = base().spread(FigureKey.national(figureId, Months.format(month)));
            marks.add(Mark.simulated(x(month), Months.format(month), spread.times(factor)));
        }
        return marks;
    }

    /** Where a month stands on an axis of years, each year's number at its 31 December. */
    public static double x(int month) {
        return Months.year(month) + (Months.monthOfYear(month) - 12) / 12.0;
    }

    /** Published whole-country values within the years of the base. */
    public List<Mark> published(String figureId, double factor) {
        return published(figureId, Groups.NATIONAL, Groups.NORGE, factor);
    }

    /** Published values within the years of the base. */
    public List<Mark> published(String figureId, String groupType, String group, double factor) {
        List<Mark> marks = new ArrayList<>();
        for (PublishedFigures.Figure f : country.figures().all()) {
            boolean wanted = f.id().equals(figureId)
                    && f.groupType().equals(groupType)
                    && f.group().equals(group);
            if (wanted && f.year() >= firstYear() && f.year() <= lastYear()) {
                FigureKey at = catalogue.counterpart(f);
                boolean atYearsEnd = at.period().length() == 4;
                double x = atYearsEnd ? f.year() : x(Months.parse(at.period()));
                marks.add(Mark.published(x, at.period(), f.value() * factor, f.precision() * factor));
            }
        }
        return marks;
    }

    /** A whole-country series, simulated and published, a value a year. */
    public Series national(String figureId, Words label, int colour, double factor) {
        return series(figureId, Groups.NATIONAL, Groups.NORGE, label, colour, factor);
    }

    /** A group's series, simulated and published, a value a year. */
    public Series series(String figureId, String groupType, String group, Words label, int colour, double factor) {
        String id = group.equals(Groups.NORGE) ? figureId : figureId + ":" + group;
        return new Series(
                id,
                label,
                colour,
                simulated(figureId, groupType, group, factor),
                published(figureId, groupType, group, factor));
    }

    /** What bands and intervals over the base's runs are, as a sentence of a caption. */
    public Words interval() {
        Ensemble base = base();
        int n = base.runs().size();
        if (n == 1) {
            return Words.of("Simulert: én kjøring, uten spenn.", "Simulated: a single run, without an interval.");
        }
        String of = base.parameterSets() > 1
                ? " fra " + base.parameterSets() + " parametersett (posterior)"
                : " med hvert sitt frø";
        String ofEnglish = base.parameterSets() > 1
                ? " under " + base.parameterSets() + " parameter sets (posterior)"
                : ", one seed each";
        boolean quantiles = n >= Spread.RUNS_FOR_QUANTILES;
        return Words.of(
                "Simulert: gjennomsnitt av " + n + " kjøringer" + of + "; spennet er "
                        + (quantiles ? "de midterste 90 prosent av dem." : "fra den laveste til den høyeste av dem."),
                "Simulated: mean of " + n + " runs" + ofEnglish + "; the interval "
                        + (quantiles
                                ? "holds the central 90 per cent of them."
                                : "goes from the lowest to the highest."));
    }

    /** What published markers are, as a sentence of a caption. */
    public static Words markers() {
        return Words.of(
                "Åpne markører: publiserte tall; loddrett strek viser hvor nøyaktig de er trykt.",
                "Open markers: published values; a vertical line shows how precisely they were printed.");
    }
}

package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Nation;

/** Capitation, fees and kommuner's own money. */
final class MoneyFigures {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double MONTHS = 12.0;
    private static final int PRICE_YEAR = 2024;
    private static final String PER_RESIDENT_MONTH = "NOK/resident-month";
    private static final String MILLION_A_MONTH = "million NOK/month";

    private MoneyFigures() {}

    static List<FigureDefinition> all() {
        List<FigureDefinition> figures = new ArrayList<>();
        figures.addAll(december());
        figures.addAll(totals());
        return figures;
    }

    private static List<FigureDefinition> december() {
        List<FigureDefinition> figures = new ArrayList<>();
        part(figures, "patient", "age, sex and use", MoneyFigures::patientNok);
        part(figures, "education_supplement", "the supplement for low education", MoneyFigures::educationNok);
        part(figures, "centrality_supplement", "the supplement for low centrality", MoneyFigures::centralityNok);
        part(figures, "grunntilskudd", "grunntilskudd", (m, list) -> list.grunntilskuddNok);
        part(figures, "total", "all parts but utjamningstilskudd", (m, list) -> list.capitationNok - list.utjamningNok);
        figures.add(FigureDefinition.national(
                "capitation_per_resident",
                "NOK/resident-year",
                YEAR,
                "December's capitation to lists with a doctor, without grunntilskudd and utjamningstilskudd, x 12 / their residents",
                MoneyFigures::capitationPerResident));
        figures.add(FigureDefinition.national(
                "capitation_growth",
                "share",
                YEAR,
                "growth of capitation_per_resident from the December before",
                m -> m.remembers() ? capitationPerResident(m) / m.memory.capitationPerResidentNok - 1.0 : Double.NaN));
        figures.add(FigureDefinition.national(
                "capitation_growth_real",
                "share",
                YEAR,
                "capitation_growth over the growth of the consumer price index",
                MoneyFigures::realGrowth));
        return figures;
    }

    /** One part of December's payment for a list. */
    private interface ListPart {
        double nok(Moment m, GpList list);
    }

    private static void part(List<FigureDefinition> figures, String name, String words, ListPart part) {
        figures.add(FigureDefinition.national(
                "capitation_december_" + name,
                MILLION_A_MONTH,
                YEAR,
                "capitation for " + words + " to lists with a doctor in December",
                m -> sum(m, part) / MILLION));
        figures.add(new FigureDefinition(
                "capitation_per_resident_december_" + name,
                PER_RESIDENT_MONTH,
                YEAR,
                "capitation for " + words + " in December per resident of lists with a woman or a man",
                (m, out) -> {
                    Tally tally = new Tally(List.of(Words.sex(true), Words.sex(false)));
                    for (GpList list : m.withGp) {
                        tally.add(Words.sex(m.world.doctors.get(list.doctor).woman), part.nok(m, list), m.length(list));
                    }
                    tally.ratios(out, Groups.DOCTOR_SEX);
                }));
    }

    private static double sum(Moment m, ListPart part) {
        double sum = 0;
        for (GpList list : m.withGp) {
            sum += part.nok(m, list);
        }
        return sum;
    }

    private static double educationNok(Moment m, GpList list) {
        Rules rules = m.world.calendar.inForce(m.month);
        return rules.patientAdjusted() > 0 ? list.membersLowEducation * rules.educationSupplementNok() / MONTHS : 0.0;
    }

    private static double centralityNok(Moment m, GpList list) {
        Rules rules = m.world.calendar.inForce(m.month);
        return rules.patientAdjusted() > 0 ? list.membersUncentral * rules.centralitySupplementNok() / MONTHS : 0.0;
    }

    private static double patientNok(Moment m, GpList list) {
        return list.capitationNok
                - list.grunntilskuddNok
                - list.utjamningNok
                - educationNok(m, list)
                - centralityNok(m, list);
    }

    /** Capitation of the month per resident with a GP, NOK a year, without grunntilskudd and utjamningstilskudd; NaN where none is paid. */
    static double capitationPerResident(Moment m) {
        double paid = sum(m, (moment, list) -> list.capitationNok - list.grunntilskuddNok - list.utjamningNok);
        return paid == 0 ? Double.NaN : paid * MONTHS / m.residentsWithGp;
    }

    private static double realGrowth(Moment m) {
        if (!m.remembers()) {
            return Double.NaN;
        }
        double prices = m.world.calendar.inForce(m.month).consumerPriceIndex()
                / m.world.calendar.inForce(m.month - 12).consumerPriceIndex();
        return capitationPerResident(m) / m.memory.capitationPerResidentNok / prices - 1.0;
    }

    private static List<FigureDefinition> totals() {
        return List.of(
                nation(
                        "capitation_total",
                        "billion NOK",
                        "capitation paid in the year, lists without a doctor, grunntilskudd and utjamningstilskudd included",
                        BILLION,
                        n -> n.capitationYearNok),
                nation(
                        "fee_income_gp",
                        "billion NOK",
                        "refunds and patients' charges of the year, legevakt excluded",
                        BILLION,
                        n -> n.feesYearNok),
                nation(
                        "fee_income_legevakt",
                        "billion NOK",
                        "refunds and patients' charges for legevakt in the year",
                        BILLION,
                        n -> n.legevaktFeesYearNok),
                nation(
                        "kommune_legevakt_cost",
                        "billion NOK",
                        "kommuner's legevakt cost of the year",
                        BILLION,
                        n -> n.kommuneLegevaktYearNok),
                nation(
                        "kommune_own_measures_cost_nominal",
                        "million NOK",
                        "spent by kommuner on measures of their own in the year, current kroner",
                        MILLION,
                        n -> n.kommuneOwnYearNok),
                FigureDefinition.national(
                        "kommune_own_measures_cost",
                        "billion 2024-NOK",
                        YEAR,
                        "the same in the kroner of 2024, by the consumer price index",
                        m -> m.world.nation.kommuneOwnYearNok
                                * m.world.country.figures().input("consumer_price_index", PRICE_YEAR)
                                / m.world.calendar.inForce(m.month).consumerPriceIndex()
                                / BILLION));
    }

    private static FigureDefinition nation(
            String id, String unit, String definition, double per, ToDoubleFunction<Nation> sum) {
        return FigureDefinition.national(id, unit, YEAR, definition, m -> sum.applyAsDouble(m.world.nation) / per);
    }
}

package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.List;
import no.fastlege.agents.world.MonthUse;

/**
 * Consultations of the year. National rates are per resident at 31 December (as the source divides); rates by age and sex per
 * resident-year of those who reach the group in the year, ages 0-5, 6-15, 16-19, 20-29, 30-49, 50-66, 67-79, 80-89, 90+.
 */
final class UseFigures {
    private static final double MILLION = 1e6;
    private static final int MAN = 0;
    private static final int WOMAN = 1;
    /** First age group of residents of 6 years and over. */
    private static final int FROM_6 = 1;
    /** First age group of residents of 20 years and over. */
    private static final int FROM_20 = 3;
    /** First age group of residents of 80 years and over. */
    private static final int FROM_80 = 7;

    private UseFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                FigureDefinition.national(
                        "consultations_all",
                        "million",
                        YEAR,
                        "consultations of the year, legevakt included",
                        m -> (gp(m) + sum(m.world.use.legevakt)) / MILLION),
                FigureDefinition.national(
                        "consultations_gp",
                        "million",
                        YEAR,
                        "consultations of the year with GPs and their vikarer, e-consultations included, legevakt excluded",
                        m -> gp(m) / MILLION),
                FigureDefinition.national(
                        "consultations_legevakt",
                        "million",
                        YEAR,
                        "legevakt consultations of the year",
                        m -> sum(m.world.use.legevakt) / MILLION),
                new FigureDefinition(
                        "consultations_gp_per_resident",
                        "per resident-year",
                        YEAR,
                        "consultations_gp per resident at 31 December, by sex too; by age at the year's end per resident-year",
                        UseFigures::gpPerResident),
                new FigureDefinition(
                        "consultations_legevakt_per_resident",
                        "per resident-year",
                        YEAR,
                        "consultations_legevakt per resident at 31 December, by sex too; by age at the year's end per resident-year",
                        UseFigures::legevaktPerResident),
                FigureDefinition.national(
                        "physical_consultations_per_resident",
                        "per resident-year",
                        YEAR,
                        "consultations_gp without e-consultations per resident at 31 December",
                        m -> physical(m) / m.residents),
                FigureDefinition.national(
                        "activity_consultations_per_gp",
                        "per doctor-year",
                        YEAR,
                        "consultations_gp without e-consultations / gp_count",
                        m -> physical(m) / m.gps().size()),
                new FigureDefinition(
                        "econsultation_share",
                        "share of consultations",
                        YEAR,
                        "e-consultations / consultations_gp",
                        UseFigures::electronicShare),
                new FigureDefinition(
                        "any_gp_consultation_share",
                        "share of residents",
                        YEAR,
                        "residents at 31 December with at least one consultation in the year, legevakt excluded, by age then",
                        UseFigures::any),
                FigureDefinition.national(
                        "five_plus_consultations_share",
                        "share of residents",
                        YEAR,
                        "residents at 31 December with at least five consultations in the year, legevakt excluded",
                        m -> (double) sum(m.useShares().fivePlus())
                                / sum(m.useShares().residents())),
                FigureDefinition.national(
                        "any_legevakt_share",
                        "share of residents",
                        YEAR,
                        "residents with a legevakt visit in the year per resident at 31 December",
                        m -> m.world.use.anyLegevakt / m.residents),
                new FigureDefinition(
                        "own_gp_consultation_share",
                        "share of consultations",
                        YEAR,
                        "consultations served by the doctor of the resident's own list, vikarer not counted; by fylke of the list; and"
                                + " for lists of class 5-6 kommuner and lists without a doctor, whose vikar counts as theirs",
                        UseFigures::own),
                FigureDefinition.national(
                        "own_gp_consultation_share_indicator",
                        "share of consultations",
                        YEAR,
                        "as own_gp_consultation_share for the whole country",
                        m -> m.world.use.ownDoctor / gp(m)));
    }

    static double gp(Moment m) {
        return sum(m.world.use.consultations);
    }

    private static double physical(Moment m) {
        return gp(m) - sum(m.world.use.electronic);
    }

    private static double sum(long[][] bySexAndAge) {
        return sum(bySexAndAge, 0, MonthUse.AGE_GROUPS);
    }

    private static double sum(long[][] bySexAndAge, int fromGroup, int toGroup) {
        long sum = 0;
        for (long[] byAge : bySexAndAge) {
            for (int g = fromGroup; g < toGroup; g++) {
                sum += byAge[g];
            }
        }
        return sum;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private static double rate(Moment m, long[][] uses, int fromGroup, int toGroup) {
        return 12.0 * sum(uses, fromGroup, toGroup) / sum(m.world.use.personMonths, fromGroup, toGroup);
    }

    private static void gpPerResident(Moment m, FigureSink out) {
        out.national(gp(m) / m.residents);
        for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
            out.put(Groups.AGE, MonthUse.AGE_LABELS[g], rate(m, m.world.use.consultations, g, g + 1));
        }
        bySex(m, m.world.use.consultations, out);
    }

    private static void legevaktPerResident(Moment m, FigureSink out) {
        long[][] legevakt = m.world.use.legevakt;
        out.national(sum(legevakt) / m.residents);
        out.put(Groups.AGE, "0-5", rate(m, legevakt, 0, FROM_6));
        out.put(Groups.AGE, "6-79", rate(m, legevakt, FROM_6, FROM_80));
        out.put(Groups.AGE, "80+", rate(m, legevakt, FROM_80, MonthUse.AGE_GROUPS));
        bySex(m, legevakt, out);
    }

    private static void bySex(Moment m, long[][] uses, FigureSink out) {
        for (int sex : new int[] {WOMAN, MAN}) {
            out.put(
                    Groups.RESIDENT_SEX,
                    Words.sex(sex == WOMAN),
                    (double) sum(uses[sex]) / m.world.use.residentsAtYearEnd[sex]);
        }
    }

    private static void electronicShare(Moment m, FigureSink out) {
        long[][] electronic = m.world.use.electronic;
        long[][] all = m.world.use.consultations;
        out.national(sum(electronic) / sum(all));
        out.put(Groups.AGE, "0-19", sum(electronic, 0, FROM_20) / sum(all, 0, FROM_20));
        out.put(
                Groups.AGE,
                "80+",
                sum(electronic, FROM_80, MonthUse.AGE_GROUPS) / sum(all, FROM_80, MonthUse.AGE_GROUPS));
    }

    private static void any(Moment m, FigureSink out) {
        UseShares shares = m.useShares();
        out.national((double) sum(shares.any()) / sum(shares.residents()));
        for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
            out.put(Groups.AGE, MonthUse.AGE_LABELS[g], (double) shares.any()[g] / shares.residents()[g]);
        }
    }

    private static void own(Moment m, FigureSink out) {
        out.national(m.world.use.ownDoctor / gp(m));
        Tally tally =
                new Tally(m.world.country.kommuner().stream().map(Groups::fylke).toList());
        for (int k = 0; k < m.memory.asked.length; k++) {
            tally.add(Groups.fylke(m.world.country.kommune(k)), m.memory.servedByOwnDoctor[k], m.memory.asked[k]);
        }
        tally.ratios(out, Groups.FYLKE);
        out.put(
                "list",
                "without_gp_or_district",
                m.memory.servedWithoutDoctorOrDistrict / m.memory.askedWithoutDoctorOrDistrict);
    }
}

package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.YearSum;

/** GPs' hours and income. Hours are the weekly means of the year's months as GP or vikar, legevakt of all kinds included. */
final class WorkFigures {
    private static final List<String> CONTRACTS =
            Arrays.stream(Contract.values()).map(Contract::label).toList();
    private static final List<Groups.Range> LENGTHS = List.of(
            new Groups.Range("0-749", 0, 750),
            new Groups.Range("750-999", 750, 1_000),
            new Groups.Range("1000-1249", 1_000, 1_250),
            new Groups.Range("1250-1499", 1_250, 1_500),
            new Groups.Range("1500+", 1_500, Integer.MAX_VALUE));
    private static final double THOUSAND = 1e3;
    private static final int FULL_YEAR = 12;

    private WorkFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                new FigureDefinition(
                        "hours_per_week",
                        "hours",
                        YEAR,
                        "GPs' mean weekly hours, standby and back-up unweighted, by contract form of the main list",
                        (m, out) -> meanHours(m, out, WorkFigures::unweighted)),
                new FigureDefinition(
                        "hours_per_week_weighted",
                        "hours",
                        YEAR,
                        "GPs' mean weekly hours, standby at 1/4 and back-up at 1/7, by contract form of the main list",
                        (m, out) -> meanHours(m, out, WorkFigures::weighted)),
                new FigureDefinition(
                        "office_hours_share",
                        "share of working time",
                        YEAR,
                        "hours in the office with the list's patients / all hours, standby and back-up unweighted, by contract form",
                        WorkFigures::officeShare),
                new FigureDefinition(
                        "practice_net_income",
                        "thousand NOK/year",
                        YEAR,
                        "capitation and fees less practice costs of GPs self-employed the whole year, by the length of their lists",
                        (m, out) -> income(m, out, WorkFigures::practiceNok)),
                new FigureDefinition(
                        "side_wage_income",
                        "thousand NOK/year",
                        YEAR,
                        "legevakt pay and all pay from the kommune (kommune work, extra pay, ALIS money, grants) of the same GPs, by the length of their lists",
                        (m, out) -> income(m, out, WorkFigures::sideNok)),
                FigureDefinition.national(
                        "self_employed_income_premium",
                        "share over hospital doctors",
                        YEAR,
                        "mean practice and side income of GPs self-employed the whole year / income of a hospital doctor, less 1",
                        WorkFigures::premium));
    }

    /** A number of a doctor's year. */
    private interface OfYear {
        double value(Doctor doctor);
    }

    private static double unweighted(Doctor gp) {
        double sum = 0;
        for (int h = YearSum.HOURS_OFFICE; h <= YearSum.HOURS_ADMIN; h++) {
            sum += gp.year[h];
        }
        return sum / gp.monthsThisYear;
    }

    private static double weighted(Doctor gp) {
        return unweighted(gp)
                - (gp.year[YearSum.HOURS_STANDBY] * 3.0 / 4.0 + gp.year[YearSum.HOURS_BACKUP] * 6.0 / 7.0)
                        / gp.monthsThisYear;
    }

    private static void meanHours(Moment m, FigureSink out, OfYear hours) {
        double sum = 0;
        int count = 0;
        Tally tally = new Tally(CONTRACTS);
        for (Doctor gp : m.gps()) {
            if (gp.monthsThisYear > 0) {
                double h = hours.value(gp);
                sum += h;
                count++;
                tally.add(m.mainList(gp).contract.label(), h, 1.0);
            }
        }
        out.national(sum / count);
        tally.ratios(out, Groups.CONTRACT);
    }

    private static void officeShare(Moment m, FigureSink out) {
        Tally tally = new Tally(CONTRACTS);
        for (Doctor gp : m.gps()) {
            if (gp.monthsThisYear > 0) {
                tally.add(
                        m.mainList(gp).contract.label(),
                        gp.year[YearSum.HOURS_OFFICE] / gp.monthsThisYear,
                        unweighted(gp));
            }
        }
        tally.ratios(out, Groups.CONTRACT);
    }

    private static double practiceNok(Doctor gp) {
        return gp.year[YearSum.CAPITATION] + gp.year[YearSum.FEES] - gp.year[YearSum.COSTS];
    }

    private static double sideNok(Doctor gp) {
        return gp.year[YearSum.LEGEVAKT] + gp.year[YearSum.SALARY];
    }

    private static Predicate<Doctor> selfEmployedAllYear(Moment m) {
        return gp -> {
            GpList list = m.mainList(gp);
            return gp.monthsThisYear == FULL_YEAR
                    && m.remembers()
                    && m.memory.wasGp(gp.id)
                    && list.contract == Contract.NAERINGSDRIFT;
        };
    }

    private static void income(Moment m, FigureSink out, OfYear nok) {
        Tally tally = new Tally(LENGTHS.stream().map(Groups.Range::label).toList());
        Predicate<Doctor> counted = selfEmployedAllYear(m);
        for (Doctor gp : m.gps()) {
            if (counted.test(gp)) {
                tally.add(Groups.label(LENGTHS, m.length(gp)), nok.value(gp) / THOUSAND, 1.0);
            }
        }
        tally.ratios(out, "list_length");
    }

    private static double premium(Moment m) {
        double sum = 0;
        int count = 0;
        Predicate<Doctor> counted = selfEmployedAllYear(m);
        for (Doctor gp : m.gps()) {
            if (counted.test(gp)) {
                sum += practiceNok(gp) + sideNok(gp);
                count++;
            }
        }
        return sum / count / m.world.calendar.inForce(m.month).hospitalIncomeNok() - 1.0;
    }
}

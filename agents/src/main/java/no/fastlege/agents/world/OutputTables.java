package no.fastlege.agents.world;

import java.util.List;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableData.Column;
import no.fastlege.sim.TableData.Type;

/**
 * The output tables and their data dictionary: column, type, unit, meaning, in the order of the run directory. Dates are ISO, months
 * {@code YYYY-MM}; an empty cell is no value. Counts of residents are persons at any scale.
 */
public final class OutputTables {
    private static final String PERSONS = "residents";
    private static final String NOK_YEAR = "NOK/year";
    private static final String HOURS = "hours/week";

    /** Figures in the ids, group types and groups of the published ones. */
    public static final List<Column> FIGURES = List.of(
            text("figure_id", "name of the figure, as in published_figures.csv"),
            text(
                    "period",
                    "YYYY: a stock at 31 December, a flow or rate over the year; YYYY-MM: a stock at the month's end"),
            text("group_type", "what the group is, e.g. national, ptb_group, kommune_size"),
            text("group", "the group, e.g. Norge"),
            decimal("value", "see unit", "the figure's value"),
            text("unit", "the value's unit"));

    /** The columns that tell which figure a row is of. */
    public static final List<Column> FIGURE_KEY = FIGURES.subList(0, 4);

    /** One row per list on each 31 December. */
    public static final List<Column> LISTS = List.of(
            text("date", "31 December of the row's year"),
            whole("list_id", "", "the list (hjemmel); never reused"),
            text("kommunenummer", "the list's kommune on 2024 borders"),
            whole("doctor_id", "", "the list's doctor; empty: a list without a doctor"),
            text("doctor_sex", "kvinne or mann"),
            whole("doctor_age", "years", "the doctor's age in completed years"),
            flag("doctor_specialist", "the doctor is a specialist in general practice"),
            text("contract", "contract form of the doctor, or the form offered while there is none"),
            whole("cap", PERSONS, "places agreed with the kommune (listetak)"),
            whole("length", PERSONS, "residents on the list"),
            flag("locked", "the list admits only rights (child, return)"),
            flag(
                    "open",
                    "the list has a doctor and fewer residents than its cap, locked or not; in a sample, room for more than half of the persons whom one resident stands for"),
            whole("waiting_in", PERSONS, "residents who wait for this list"),
            whole("waiting_out", PERSONS, "residents on this list who wait for another"),
            decimal(
                    "capitation_nok_per_year",
                    NOK_YEAR,
                    "twelve times the capitation of December, grunntilskudd and utjamningstilskudd included, whoever gets it; empty at the start"),
            whole("grunntilskudd_months", "months", "grunntilskudd paid so far to the present agreement"),
            flag("vikar", "a vikar is at work on the list in December; empty at the start"),
            text("agreement_start", "month in which the present agreement began"));

    /** One row per GP, vikar, kommune doctor with ALIS and GP of the 31 December before, on each 31 December. */
    public static final List<Column> DOCTORS = List.of(
            text("date", "31 December of the row's year"),
            whole("doctor_id", "", "the doctor; never reused"),
            text(
                    "status",
                    "gp, vikar, outside (other work, also an ALIS post of the kommune) or left (medicine, for good)"),
            text("kommunenummer", "kommune of work on 2024 borders"),
            whole("list_id", "", "the doctor's main list"),
            text("contract", "contract form of the main list"),
            whole("age", "years", "age in completed years"),
            text("sex", "kvinne or mann"),
            text("trained", "where the medical degree was taken: norge or utland"),
            flag("specialist", "specialist in general practice"),
            flag("alis", "under an ALIS agreement"),
            decimal(
                    "hours_office",
                    HOURS,
                    "work with the list's patients in the office, mean over the year's months as GP or vikar"),
            decimal("hours_legevakt_presence", HOURS, "legevakt present, mean over the same months"),
            decimal(
                    "hours_legevakt_standby",
                    HOURS,
                    "legevakt on standby (hjemmevakt), mean over the same months, unweighted"),
            decimal(
                    "hours_legevakt_backup",
                    HOURS,
                    "legevakt as back-up (bakvakt), mean over the same months, unweighted"),
            decimal("hours_kommune", HOURS, "other kommune work and vaccination, mean over the same months"),
            decimal("hours_admin", HOURS, "running the practice, mean over the same months"),
            decimal(
                    "income_capitation_nok",
                    NOK_YEAR,
                    "the doctor's part of the capitation, grunntilskudd and utjamningstilskudd included, over the same months"),
            decimal(
                    "income_fees_nok",
                    NOK_YEAR,
                    "the doctor's refunds and patients' charges over the same months, legevakt excluded"),
            decimal("income_legevakt_nok", NOK_YEAR, "legevakt pay over the same months"),
            decimal(
                    "income_salary_nok",
                    NOK_YEAR,
                    "salary, bonus, extra pay, ALIS money, grants, vikar pay and paid kommune work over the same months"),
            decimal("costs_nok", NOK_YEAR, "practice costs and what the doctor paid vikarer, over the same months"),
            whole("wish_cap", PERSONS, "places that the doctor wishes"),
            text("wish_contract", "contract form that the doctor wishes"),
            decimal("satisfaction", "0 to 1", "content with the present post, a slow mean"));

    /** One row per kommune and month. */
    public static final List<Column> KOMMUNER = List.of(
            text("month", "the month"),
            text("kommunenummer", "the kommune on 2024 borders"),
            whole("residents", PERSONS, "residents at the month's end"),
            whole("lists", "lists", "the kommune's lists, those without a doctor included"),
            whole("lists_without_gp", "lists", "of these, without a doctor"),
            whole(
                    "residents_without_gp",
                    PERSONS,
                    "residents on the kommune's lists without a doctor, wherever they live"),
            whole(
                    "open_lists",
                    "lists",
                    "the kommune's lists with a doctor and fewer residents than the cap, locked or not"),
            whole("waiting", PERSONS, "the kommune's residents who wait for a list, wherever it is"),
            decimal("vikar_weeks", "weeks/month", "vikar work on the kommune's lists in the month"),
            decimal(
                    "own_measures_nok",
                    "NOK/month",
                    "spent by the kommune on measures of its own in the month: extra pay, ALIS, LIS1 places, its deficit on lists that it runs or pays for"),
            decimal(
                    "legevakt_hours_per_doctor",
                    HOURS,
                    "legevakt hours, all kinds, per doctor who takes part in the kommune's district"),
            whole(
                    "consultations",
                    "consultations/month",
                    "consultations by the kommune's residents, legevakt excluded"),
            whole(
                    "legevakt_consultations",
                    "consultations/month",
                    "legevakt consultations by the kommune's residents"));

    /** What happened to doctors and lists, if the run keeps events. */
    public static final List<Column> EVENTS = List.of(
            text("month", "the month"),
            text(
                    "kind",
                    "enter, leave, move, break, return, retire, cap, lock, contract, vacant, filled, list_opened, list_closed, specialist"
                            + " or alis"),
            whole("doctor_id", "", "the doctor, if the event has one"),
            whole("list_id", "", "the list, if the event has one"),
            text("kommunenummer", "the kommune, if the event has one"),
            text("from", "the state before"),
            text("to", "the state after"));

    private OutputTables() {}

    /** A new, empty table of figures. */
    public static TableData figures() {
        return new TableData("figures", FIGURES);
    }

    /** A new, empty table of lists. */
    public static TableData lists() {
        return new TableData("lists", LISTS);
    }

    /** A new, empty table of doctors. */
    public static TableData doctors() {
        return new TableData("doctors", DOCTORS);
    }

    /** A new, empty table of kommuner. */
    public static TableData kommuner() {
        return new TableData("kommuner", KOMMUNER);
    }

    /** A new, empty table of events. */
    public static TableData events() {
        return new TableData("events", EVENTS);
    }

    private static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, "", meaning);
    }

    private static Column whole(String name, String unit, String meaning) {
        return new Column(name, Type.LONG, unit, meaning);
    }

    private static Column decimal(String name, String unit, String meaning) {
        return new Column(name, Type.DOUBLE, unit, meaning);
    }

    private static Column flag(String name, String meaning) {
        return new Column(name, Type.BOOLEAN, "", meaning);
    }
}

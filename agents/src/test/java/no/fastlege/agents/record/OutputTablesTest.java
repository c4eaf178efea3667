package no.fastlege.agents.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.fastlege.agents.world.Recorder;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableData.Column;
import org.junit.jupiter.api.Test;

/** The contract of the run directory: names and order of every column. */
class OutputTablesTest {
    private final Recorder recorder = new Recorder();

    @Test
    void tablesStandInTheOrderOfTheRunDirectory() {
        assertThat(recorder.tables())
                .extracting(TableData::name)
                .containsExactly("figures", "lists", "doctors", "kommuner", "events");
    }

    @Test
    void columnsAreThoseOfTheContract() {
        assertThat(names(recorder.figures)).isEqualTo("figure_id, period, group_type, group, value, unit");
        assertThat(names(recorder.lists))
                .isEqualTo(
                        "date, list_id, kommunenummer, doctor_id, doctor_sex, doctor_age, doctor_specialist, contract, cap, length,"
                                + " locked, open, waiting_in, waiting_out, capitation_nok_per_year, grunntilskudd_months, vikar, agreement_start");
        assertThat(names(recorder.doctors))
                .isEqualTo(
                        "date, doctor_id, status, kommunenummer, list_id, contract, age, sex, trained, specialist, alis, hours_office,"
                                + " hours_legevakt_presence, hours_legevakt_standby, hours_legevakt_backup, hours_kommune, hours_admin,"
                                + " income_capitation_nok, income_fees_nok, income_legevakt_nok, income_salary_nok, costs_nok, wish_cap,"
                                + " wish_contract, satisfaction");
        assertThat(names(recorder.kommuner))
                .isEqualTo(
                        "month, kommunenummer, residents, lists, lists_without_gp, residents_without_gp, open_lists, waiting,"
                                + " vikar_weeks, own_measures_nok, legevakt_hours_per_doctor, consultations, legevakt_consultations");
        assertThat(names(recorder.events)).isEqualTo("month, kind, doctor_id, list_id, kommunenummer, from, to");
    }

    @Test
    void everyColumnHasAMeaningAndEveryMeasureAUnit() {
        for (TableData table : recorder.tables()) {
            for (Column column : table.columns()) {
                assertThat(column.meaning())
                        .as(table.name() + "." + column.name())
                        .isNotBlank();
                if (column.type() == TableData.Type.DOUBLE) {
                    assertThat(column.unit())
                            .as(table.name() + "." + column.name())
                            .isNotBlank();
                }
            }
        }
    }

    private static String names(TableData table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return String.join(", ", names);
    }
}

package no.fastlege.agents.record;

import static no.fastlege.agents.record.TinyNorway.OSLO;
import static no.fastlege.agents.record.TinyNorway.VADSO;
import static no.fastlege.agents.record.TinyNorway.cell;
import static org.assertj.core.api.Assertions.assertThat;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.YearSum;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;
import org.junit.jupiter.api.Test;

/** Rows of lists, doctors, kommuner and events on hand-made worlds. */
class RowsTest {
    private static final int JANUARY = Months.of(2017, 1);

    private final TinyNorway norway = new TinyNorway();
    private final TableData lists = norway.world.recorder.lists;
    private final TableData doctors = norway.world.recorder.doctors;

    @Test
    void aListWithADoctorSaysWhoAndHowMany() {
        Doctor woman = norway.take(norway.doctor(true, 44), norway.list(OSLO, 3, 3), Months.of(2012, 5));
        woman.specialist = true;
        GpList list = norway.world.lists.get(woman.list);
        list.capitationNok = 100.0;
        list.grunntilskuddMonths = 7;
        list.locked = true;
        list.vikar = norway.doctor(false, 30).id;

        norway.start().december();

        assertThat(lists.rows()).isEqualTo(2);
        assertThat(row(lists, 0))
                .as("nobody was paid, and no vikar sent for, before the first month")
                .isEqualTo("2016-12-31|0|0301|0|kvinne|44|true|naeringsdrift|3|3|true|false|0|0||7||2012-05");
        assertThat(row(lists, 1))
                .isEqualTo("2017-12-31|0|0301|0|kvinne|45|true|naeringsdrift|3|3|true|false|0|0|1200.0|7|true|2012-05");
    }

    @Test
    void aListWithoutADoctorLeavesTheDoctorsCellsEmpty() {
        norway.list(VADSO, 2, 900);

        norway.start();

        assertThat(row(lists, 0)).isEqualTo("2016-12-31|0|5607|||||naeringsdrift|900|2|false|false|0|0||0||");
    }

    @Test
    void aLockedListBelowItsCapIsOpenByThePublishedDefinition() {
        Doctor gp = norway.gp(OSLO, 2, 5);
        norway.world.lists.get(gp.list).locked = true;

        norway.start();

        assertThat(cell(lists, 0, "open")).isEqualTo("true");
    }

    @Test
    void aDoctorWithTwoListsHasTwoListRowsAndOneDoctorRow() {
        Doctor gp = norway.gp(OSLO, 2, 5);
        norway.take(gp, norway.list(OSLO, 1, 5), Months.of(2015, 1));

        norway.start();

        assertThat(cell(lists, 0, "doctor_id")).isEqualTo(cell(lists, 1, "doctor_id"));
        assertThat(doctors.rows()).isEqualTo(1);
        assertThat(cell(doctors, 0, "list_id")).isEqualTo("0");
    }

    @Test
    void closedListsHaveNoRow() {
        norway.gp(OSLO, 1, 5);
        norway.list(OSLO, 0, 5).closedMonth = TinyNorway.START;

        norway.start();

        assertThat(lists.rows()).isEqualTo(1);
    }

    @Test
    void queuesCountAtTheListWantedAndAtTheListLeftBehind() {
        TinyNorway tenth = new TinyNorway(10, 2);
        GpList wanted = tenth.world.lists.get(tenth.gp(OSLO, 2, 20).list);
        GpList own = tenth.world.lists.get(tenth.gp(VADSO, 3, 50).list);
        int waits = tenth.world.residents.membership().member(own.id, 0);
        int left = tenth.world.residents.membership().member(own.id, 1);
        tenth.world.residents.joinQueue(left, wanted.id, TinyNorway.START);
        tenth.world.residents.joinQueue(waits, wanted.id, TinyNorway.START);
        tenth.world.residents.queues().leave(left);

        tenth.start();
        tenth.phase.run(JANUARY);

        TableData rows = tenth.world.recorder.lists;
        assertThat(cell(rows, wanted.id, "waiting_in")).isEqualTo("10");
        assertThat(cell(rows, wanted.id, "waiting_out")).isEqualTo("0");
        assertThat(cell(rows, own.id, "waiting_in")).isEqualTo("0");
        assertThat(cell(rows, own.id, "waiting_out")).isEqualTo("10");
        TableData kommuner = tenth.world.recorder.kommuner;
        assertThat(cell(kommuner, VADSO, "waiting")).as("by home").isEqualTo("10");
        assertThat(cell(kommuner, OSLO, "waiting")).isEqualTo("0");
    }

    @Test
    void hoursAreWeeklyMeansAndMoneyIsSummed() {
        Doctor gp = norway.gp(OSLO, 1, 5);
        gp.monthsThisYear = 4;
        gp.year[YearSum.HOURS_OFFICE] = 4 * 35.0;
        gp.year[YearSum.HOURS_ADMIN] = 4 * 3.0;
        gp.year[YearSum.FEES] = 500_000.0;
        gp.year[YearSum.COSTS] = 200_000.0;
        gp.wishCap = 4;
        gp.wishContract = Contract.FASTLONN_BONUS;
        gp.trainedAbroad = true;

        norway.start();

        assertThat(row(doctors, 0))
                .isEqualTo(
                        "2016-12-31|0|gp|0301|0|naeringsdrift|50|mann|utland|false|false|35.0|0.0|0.0|0.0|0.0|3.0|0.0|500000.0|0.0|0.0"
                                + "|200000.0|4|fastlonn_bonus|0.5");
    }

    @Test
    void doctorRowsHoldGpsVikarerKommuneDoctorsWithAlisAndThoseWhoLeft() {
        Doctor leaver = norway.gp(OSLO, 1, 5);
        Doctor vikar = norway.doctor(true, 30);
        vikar.status = DoctorStatus.VIKAR;
        Doctor kommuneDoctor = norway.doctor(true, 30);
        kommuneDoctor.kommunePost = true;
        kommuneDoctor.alis = true;
        Doctor hospital = norway.doctor(true, 30);
        hospital.alis = true;
        norway.start();
        norway.leave(leaver, Months.of(2017, 3));

        norway.phase.run(TinyNorway.FIRST_DECEMBER);

        assertThat(doctors.rows()).isEqualTo(6);
        assertThat(row(doctors, 3)).startsWith("2017-12-31|0|outside|||");
        assertThat(cell(doctors, 3, "hours_office")).isEmpty();
        assertThat(cell(doctors, 4, "doctor_id")).isEqualTo(Integer.toString(vikar.id));
        assertThat(cell(doctors, 5, "doctor_id")).isEqualTo(Integer.toString(kommuneDoctor.id));
    }

    @Test
    void everyKommuneHasARowEveryMonth() {
        norway.gp(OSLO, 2, 5);
        norway.gp(OSLO, 2, 2);
        norway.list(OSLO, 3, 5);
        KommuneState oslo = norway.world.kommuner.get(OSLO);
        oslo.vikarWeeks = 1.5;
        oslo.ownMeasuresNok = 10.0;
        oslo.legevaktHoursPerDoctor = 2.5;
        oslo.consultations = 8;
        oslo.legevaktConsultations = 1;
        norway.start();

        norway.phase.run(JANUARY);
        norway.phase.run(JANUARY + 1);

        TableData kommuner = norway.world.recorder.kommuner;
        assertThat(kommuner.rows()).isEqualTo(2 * 357);
        assertThat(row(kommuner, OSLO)).isEqualTo("2017-01|0301|7|3|1|3|1|0|1.5|10.0|2.5|8|1");
    }

    @Test
    void eventsMoveFromTheLogToTheirTable() {
        norway.world.events.add(JANUARY, EventKind.CAP, 4, 7, OSLO, 900, 950);
        norway.world.events.add(JANUARY, EventKind.RETIRE, 5, -1, -1, null, null);

        norway.phase.run(JANUARY);

        TableData events = norway.world.recorder.events;
        assertThat(row(events, 0)).isEqualTo("2017-01|cap|4|7|0301|900|950");
        assertThat(row(events, 1)).isEqualTo("2017-01|retire|5||||");
        assertThat(norway.world.events.events()).isEmpty();
    }

    private static String row(TableData table, int row) {
        StringBuilder text = new StringBuilder();
        table.columns().forEach(column -> text.append('|').append(cell(table, row, column.name())));
        return text.substring(1);
    }
}

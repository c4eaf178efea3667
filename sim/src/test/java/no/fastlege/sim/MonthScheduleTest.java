package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthScheduleTest {
    private static Phase phase(String name, List<String> diary) {
        return new Phase() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(int month) {
                diary.add(Months.format(month) + " " + name);
            }
        };
    }

    @Test
    void phasesRunInTheirOrderEveryMonthAndTheListenerHearsEachMonthOnce() {
        List<String> diary = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        for (int p = 0; p < 12; p++) {
            phases.add(phase("p" + p, diary));
        }
        MonthSchedule schedule = new MonthSchedule(Months.of(2017, 11), phases);
        schedule.runThrough(Months.of(2018, 1), month -> diary.add("after " + Months.format(month)));
        List<String> expected = new ArrayList<>();
        for (String month : List.of("2017-11", "2017-12", "2018-01")) {
            phases.forEach(p -> expected.add(month + " " + p.name()));
            expected.add("after " + month);
        }
        assertThat(diary).isEqualTo(expected);
        assertThat(schedule.month()).isEqualTo(Months.of(2018, 2));
    }

    @Test
    void whileTheListenerHearsOfAMonthTheNextOneIsNext() {
        MonthSchedule schedule = new MonthSchedule(24204, List.of(phase("a", new ArrayList<>())));
        List<Integer> next = new ArrayList<>();
        schedule.runThrough(24206, month -> next.add(schedule.month() - month));
        assertThat(next).containsExactly(1, 1, 1);
    }

    @Test
    void runningInPiecesIsRunningThrough() {
        List<String> whole = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        new MonthSchedule(24204, List.of(phase("a", whole), phase("b", whole))).runThrough(24215, m -> {});
        MonthSchedule two = new MonthSchedule(24204, List.of(phase("a", pieces), phase("b", pieces)));
        two.runThrough(24207, m -> {});
        two.runThrough(24207, m -> {});
        two.runThrough(24215, m -> {});
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void phasesAreTimedByName() {
        MonthSchedule schedule =
                new MonthSchedule(24204, List.of(phase("a", new ArrayList<>()), phase("b", new ArrayList<>())));
        schedule.runThrough(24206, m -> {});
        assertThat(schedule.secondsPerPhase().keySet()).containsExactly("a", "b");
        assertThat(schedule.secondsPerPhase().values()).allMatch(seconds -> seconds > 0);
    }

    @Test
    void twoPhasesOfOneNameAreRefused() {
        List<Phase> phases = List.of(phase("a", new ArrayList<>()), phase("a", new ArrayList<>()));
        assertThatThrownBy(() -> new MonthSchedule(24204, phases)).hasMessageContaining("two phases are called a");
    }

    @Test
    void aFailureInAPhaseComesOutAsItIs() {
        Phase broken = new Phase() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void run(int month) {
                throw new IllegalStateException("no such kommune");
            }
        };
        MonthSchedule schedule = new MonthSchedule(24204, List.of(broken));
        assertThatThrownBy(() -> schedule.runThrough(24204, m -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such kommune");
    }
}

package no.fastlege.agents.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidentsTest {
    private static final int PERSONS = 10;

    @Test
    void whoDepartsIsCountedOnTheListUntilTheRegisterIsUpdated() {
        Residents residents = new Residents(16, PERSONS);
        int last = 0;
        for (int i = 0; i < 9_000; i++) {
            last = residents.membership().addList(1);
            residents.queues().addList();
        }
        int[] rows = new int[6];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = residents.add(i + 1, 100, true, false, 0, 0);
            residents.moveToList(rows[i], i < 3 ? 0 : last, 500);
        }
        residents.depart(rows[0]);
        residents.depart(rows[3]);
        residents.depart(rows[4]);
        residents.remove(rows[5]);

        assertThat(residents.alive()).isEqualTo(2);
        assertThat(residents.members(0)).isEqualTo(2 * PERSONS);
        assertThat(residents.length(0)).isEqualTo(3 * PERSONS);
        assertThat(residents.members(last)).isZero();
        assertThat(residents.length(last))
                .as("two departed, and the one removed is not counted")
                .isEqualTo(2 * PERSONS);

        residents.updateListRegister();
        assertThat(residents.length(0)).isEqualTo(2 * PERSONS);
        assertThat(residents.length(last)).isZero();
    }

    @Test
    void whoDepartsFromNoListIsCountedOnNone() {
        Residents residents = new Residents(4, PERSONS);
        residents.membership().addList(1);
        residents.queues().addList();
        residents.depart(residents.add(1, 100, true, false, 0, 0));
        assertThat(residents.alive()).isZero();
        assertThat(residents.length(0)).isZero();
    }
}

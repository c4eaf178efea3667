package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Doctor;
import org.junit.jupiter.api.Test;

class LeaveOfAbsenceTest {
    private static final int DOCTORS = 6000;

    /** A quarter in a month; over a calendar year one spell for one in twelve, two for the others: 1 - 0.75 and 1 - 0.75 squared. */
    @Test
    void spellsLastAYear() {
        SmallCountry country = new SmallCountry(1, Map.of("decision.leave_share", 0.25));
        for (int i = 0; i < DOCTORS; i++) {
            country.gp(i, 0, 50);
        }
        boolean[] ever = new boolean[DOCTORS];
        boolean[] before = new boolean[DOCTORS];
        int changes = 0;
        int first = SmallCountry.MONTH / 12 * 12;
        for (int m = first; m < first + 12; m++) {
            LeaveOfAbsence leave = new LeaveOfAbsence(country.world, m);
            int now = 0;
            for (int i = 0; i < DOCTORS; i++) {
                Doctor d = country.world.doctors.get(i);
                leave.update(d);
                changes += m > first && d.onLeave != before[i] ? 1 : 0;
                before[i] = d.onLeave;
                ever[i] |= d.onLeave;
                now += d.onLeave ? 1 : 0;
            }
            assertThat(now / (double) DOCTORS).as("month " + m).isCloseTo(0.25, within(0.025));
        }
        int any = 0;
        for (boolean e : ever) {
            any += e ? 1 : 0;
        }
        assertThat(any / (double) DOCTORS).isCloseTo((0.25 + 11 * 0.4375) / 12, within(0.027));
        // who changes does so once, where a spell ends: twice a quarter times three quarters of eleven twelfths
        assertThat(changes / (double) DOCTORS).isCloseTo(2 * 0.25 * 0.75 * 11 / 12, within(0.027));
    }
}

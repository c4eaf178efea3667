package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One named decision per draw. */
class DecisionsTest {
    @Test
    void noTwoDecisionsShareANumber() {
        assertThat(Arrays.stream(Decisions.values()).map(Decisions::code)).doesNotHaveDuplicates();
    }
}

package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

class AgentKeysTest {
    @Test
    void cornersOfEveryFieldGiveDifferentKeys() {
        Set<Long> keys = new HashSet<>();
        int made = 0;
        for (int kommune : new int[] {301, 1101, 5636, 16383}) {
            for (int month : new int[] {Months.of(2017, 1), Months.of(2049, 12)}) {
                for (int ordinal : new int[] {0, 1, (1 << 22) - 1}) {
                    keys.add(AgentKeys.birth(kommune, month, ordinal));
                    keys.add(AgentKeys.immigrant(kommune, month, ordinal));
                    made += 2;
                    for (int age : new int[] {0, 1, 100, 127}) {
                        keys.add(AgentKeys.aligned(kommune, month, true, age, ordinal));
                        keys.add(AgentKeys.aligned(kommune, month, false, age, ordinal));
                        keys.add(AgentKeys.starter(kommune, true, age, ordinal));
                        keys.add(AgentKeys.starter(kommune, false, age, ordinal));
                        made += month == Months.of(2017, 1) ? 4 : 2;
                    }
                }
            }
        }
        assertThat(keys).hasSize(made);
    }
}

package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    @Test
    void noTwoDecisionsShareANumber() throws IllegalAccessException {
        Map<Long, String> names = new HashMap<>();
        for (Field field : Decisions.class.getFields()) {
            String other = names.put(field.getLong(null), field.getName());
            assertThat(other).as("%s shares its number", field.getName()).isNull();
        }
        assertThat(names).hasSizeGreaterThan(10);
    }
}

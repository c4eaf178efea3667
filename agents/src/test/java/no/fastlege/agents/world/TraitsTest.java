package no.fastlege.agents.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraitsTest {
    @Test
    void everyCombinationReadsBackAndHasItsOwnUseClass() {
        boolean[] seen = new boolean[MonthUse.AGE_GROUPS * Traits.CLASSES_OF_AGE_GROUP];
        for (int group = 0; group < MonthUse.AGE_GROUPS; group++) {
            for (int bits = 0; bits < Traits.CLASSES_OF_AGE_GROUP; bits++) {
                boolean woman = bits % 2 == 0;
                boolean low = bits / 2 % 2 == 0;
                int frailty = bits / 4;
                short traits = Traits.openYear(Traits.of(woman, low, frailty), group);
                assertThat(Traits.woman(traits)).isEqualTo(woman);
                assertThat(Traits.sex(traits)).isEqualTo(woman ? 1 : 0);
                assertThat(Traits.lowEducation(traits)).isEqualTo(low);
                assertThat(Traits.frailtyClass(traits)).isEqualTo(frailty);
                int useClass = traits & Traits.USE_CLASS;
                assertThat(useClass / Traits.CLASSES_OF_AGE_GROUP).isEqualTo(group);
                assertThat(seen[useClass]).as("class %d seen before", useClass).isFalse();
                seen[useClass] = true;
            }
        }
    }

    @Test
    void aChangeOfOneTraitLeavesTheOthers() {
        short before = Traits.openYear(Traits.of(true, true, 5), 8);
        short visited = Traits.afterLegevakt(before);
        assertThat(Traits.beenToLegevakt(before)).isFalse();
        assertThat(Traits.beenToLegevakt(visited)).isTrue();
        assertThat(visited & Traits.USE_CLASS).as("a visit changes no rate").isEqualTo(before);

        short frailer = Traits.withFrailtyClass(visited, Traits.FRAILTY_CLASSES - 1);
        assertThat(Traits.frailtyClass(frailer)).isEqualTo(Traits.FRAILTY_CLASSES - 1);
        assertThat(Traits.withFrailtyClass(frailer, 5)).isEqualTo(visited);

        assertThat(Traits.openYear(visited, 8))
                .as("a new year, and nobody has been to legevakt")
                .isEqualTo(before);
    }

    @Test
    void aFreeRowIsOfTheClassesAfterTheLast() {
        assertThat(Traits.FREE & Traits.USE_CLASS).isEqualTo(MonthUse.AGE_GROUPS * Traits.CLASSES_OF_AGE_GROUP);
    }
}

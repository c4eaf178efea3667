package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import no.fastlege.experiments.paper.PaperPlan;
import org.junit.jupiter.api.Test;

class ScenarioNamesTest {
    @Test
    void everyCounterfactualOfThePaperHasANameInBothLanguages() {
        assertThat(PaperPlan.COUNTERFACTUALS).allSatisfy(scenario -> {
            Words name = ScenarioNames.of(scenario);
            assertThat(name.nb()).isNotEqualTo(name.en()).doesNotContain("_");
        });
        assertThat(ScenarioNames.of("my_own")).isEqualTo(Words.same("my own"));
    }
}

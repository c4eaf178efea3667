package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Doctor;
import org.junit.jupiter.api.Test;

class SentimentTest {
    @Test
    void whoHasHadThePostForLongIsAsContentAsItMakesAndOthersComeToBe() {
        SmallCountry country =
                new SmallCountry(1, Map.of("decision.satisfaction_rate", 0.5, "decision.satisfaction_scale", 1.0));
        Sentiment sentiment = new Sentiment(country.world);
        double target = 1 / (1 + Math.exp(-2));
        Doctor old = country.gp(1, 0, 50);
        sentiment.settle(old, 2);
        assertThat(old.satisfaction).isCloseTo(target, within(1e-12));
        Doctor fresh = country.gp(2, 0, 30);
        sentiment.update(fresh, 2);
        assertThat(fresh.satisfaction).isCloseTo(0.5 + 0.5 * (target - 0.5), within(1e-12));
        sentiment.update(old, 2);
        assertThat(old.satisfaction).isCloseTo(target, within(1e-12));
    }
}

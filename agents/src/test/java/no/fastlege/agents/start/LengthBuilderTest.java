package no.fastlege.agents.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import org.junit.jupiter.api.Test;

class LengthBuilderTest {
    @Test
    void quantilesOfTheLaplaceByHand() {
        assertThat(LengthBuilder.laplace(0.5)).isZero();
        // a quarter lies beyond ln 2 scales, and the scale is 1 over the root of 2
        assertThat(LengthBuilder.laplace(0.75)).isCloseTo(Math.log(2) / Math.sqrt(2), within(1e-12));
        assertThat(LengthBuilder.laplace(0.25)).isCloseTo(-Math.log(2) / Math.sqrt(2), within(1e-12));
    }

    @Test
    void openListsAreThoseNotFullYet() {
        World world = Started.world(Country.load(), 1, 2, 0.1);
        double open = 0;
        double full = 0;
        int opens = 0;
        int fulls = 0;
        double openCaps = 0;
        double fullCaps = 0;
        for (GpList list : world.lists) {
            if (list.hasDoctor() && list.contract == Contract.NAERINGSDRIFT) {
                int length = world.residents.length(list.id);
                assertThat(length).as("list " + list.id).isPositive();
                if (list.cap > 1.05 * length) {
                    open += length;
                    openCaps += list.cap;
                    opens++;
                } else {
                    full += length;
                    fullCaps += list.cap;
                    fulls++;
                }
            }
        }
        assertThat(opens).isGreaterThan(200);
        assertThat(open / opens).isLessThan(full / fulls);
        // their places are those of other lists in kommuner where lists are a little shorter
        assertThat(openCaps / opens).isCloseTo(fullCaps / fulls, withinPercentage(10));
    }

    @Test
    void meanNoughtDeviationOneAndHeavyTails() {
        int n = 1_000_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < n; i++) {
            double x = LengthBuilder.laplace((i + 0.5) / n);
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        assertThat(sum / n).isCloseTo(0.0, within(1e-9));
        assertThat(squares / n).isCloseTo(1.0, within(1e-3));
        // a normal number has 3
        assertThat(fourths / n).isCloseTo(6.0, within(0.05));
    }

    @Test
    void listsGrowWithTheAgreement() {
        World world = Started.world(Country.load(), 1, 2, 0.1);
        double[] caps = new double[2];
        int[] lists = new int[2];
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                int years = (Decisions.START_MONTH - list.agreementStart) / 12;
                int group = years < 2 ? 0 : years >= 7 && years < 13 ? 1 : -1;
                if (group >= 0) {
                    caps[group] += list.cap;
                    lists[group]++;
                }
            }
        }
        assertThat(lists[0]).isGreaterThan(300);
        assertThat(lists[1]).isGreaterThan(300);
        // a quarter of a log point at first, less than a tenth after ten years, and a little more by age and kommune
        assertThat(caps[0] / lists[0] / (caps[1] / lists[1])).isBetween(0.75, 0.92);
    }
}

package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.fastlege.sim.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When those who wait give up, against a search month by month. */
class GivingUpTest {
    private static final int LONGEST = 600;

    @ParameterizedTest
    @CsvSource({"0.02, 0.01", "0.002, 0", "0, 0", "0.5, 0.2"})
    void theMonthOfGivingUpIsTheFirstInWhichFewerStillWaitThanTheDrawSays(double perMonth, double growth) {
        ListWorld w =
                new ListWorld(5, 1, Map.of("list.give_up_per_month", perMonth, "list.give_up_growth_per_year", growth));
        GivingUp givingUp = new GivingUp(w.world, w.places());
        long salt = givingUp.salt();
        double[] waiting = new double[LONGEST + 1];
        waiting[0] = 1;
        for (int m = 1; m <= LONGEST; m++) {
            double stays = 1 - Math.min(1, perMonth + growth * m / 12);
            waiting[m] = waiting[m - 1] * (m % 3 == 0 ? StrictMath.pow(stays, 3) : 1);
        }
        for (int waited : new int[] {0, 1, 7, 100, LONGEST}) {
            for (long key = 1; key <= 5_000; key++) {
                double limit = Draws.uniform(salt, key) * waiting[waited];
                int months = waited + 1;
                while (months <= LONGEST && waiting[months] > limit) {
                    months++;
                }
                int since = ListWorld.MONTH - waited;
                assertThat(givingUp.until(salt, key, since)).isEqualTo(since + months);
            }
        }
    }
}

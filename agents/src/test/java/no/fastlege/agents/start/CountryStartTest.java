package no.fastlege.agents.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.ListSeries;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The start on the whole country, one agent per person. */
@Tag("country")
class CountryStartTest {
    private static final long SEED = 1;

    private static Country country;
    private static World world;
    private static KommuneTargets targets;

    @BeforeAll
    static void build() {
        country = Country.load();
        world = Started.world(country, SEED, 2, 1.0);
        targets = new KommuneTargets(country, ParameterDictionary.defaults().start(), new Draws(SEED));
    }

    @Test
    void residentsByKommuneSexAndAgeAreExactlyThePublished() {
        Residents residents = world.residents;
        int[][] cells = new int[country.kommuner().size()][202];
        for (int row = 0; row < residents.rows(); row++) {
            int age = Math.min(residents.age(row, Decisions.START_MONTH), Country.LAST_AGE);
            cells[residents.kommune(row)][(residents.woman(row) ? 0 : 101) + age]++;
        }
        for (int k = 0; k < cells.length; k++) {
            assertThat(cells[k])
                    .as(country.kommune(k).name())
                    .isEqualTo(country.counts().of(2017, k));
        }
    }

    @Test
    void nationalTotalsAreExact() {
        long without = 0;
        long with = 0;
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                with += world.residents.length(list.id);
            } else {
                without += world.residents.length(list.id);
            }
        }
        assertThat(without).isEqualTo(45_151);
        assertThat(world.arrivals.size()).isEqualTo(3_900);
        assertThat(with).isEqualTo(5_258_287 - 45_151 - 3_900);
    }

    @Test
    void kommunerWithFiguresOf2016MeetThem() {
        Map<Integer, int[]> byKommune = new HashMap<>();
        for (GpList list : world.lists) {
            int[] sums = byKommune.computeIfAbsent(list.kommune, k -> new int[3]);
            sums[list.hasDoctor() ? 0 : 1] += world.residents.length(list.id);
            sums[2] += list.hasDoctor() ? 1 : 0;
        }
        ListSeries series = ListSeries.of(country);
        int checked = 0;
        for (int k = 0; k < country.kommuner().size(); k++) {
            if (!targets.measured(k)) {
                continue;
            }
            checked++;
            int[] sums = byKommune.get(k);
            double share = sums[1] / (double) (sums[0] + sums[1]);
            double published = series.value(ListSeries.Measure.SHARE_WITHOUT_DOCTOR, k, 2016);
            // fewer than fifty residents without a doctor are no list of their own
            assertThat(share)
                    .as(country.kommune(k).name())
                    .isCloseTo(published, within(Math.max(0.001, 50.0 / (sums[0] + sums[1]))));
            if (sums[2] > 0) {
                // the number of lists is whole: half a list more or less
                assertThat(sums[2]).isCloseTo((int) Math.round(sums[0] / targets.meanLength(k)), within(1));
            }
        }
        assertThat(checked).isEqualTo(82);
    }

    @Test
    void listsLookLikeThoseOfTheTime() {
        int lists = 0;
        int open = 0;
        int shorter = 0;
        int longer = 0;
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                int length = world.residents.length(list.id);
                lists++;
                open += world.open(list) ? 1 : 0;
                shorter += length >= 501 && length <= 1000 ? 1 : 0;
                longer += length > 1400 ? 1 : 0;
                assertThat(length).isBetween(50, 2500);
            }
        }
        assertThat(open / (double) lists).isCloseTo(0.33, within(0.02));
        assertThat(shorter / (double) lists).isBetween(0.29, 0.38);
        assertThat(longer / (double) lists).isBetween(0.13, 0.20);
    }

    @Test
    void oneMoreResidentLeavesOtherKommunersLuckAlone() {
        Country other = Country.load();
        int alta = other.indexOf("5601");
        other.counts().of(2017, alta)[40]++;
        World second = Started.world(other, SEED, 2, 1.0);
        Map<Long, Long> traits = traitsOutside(second, alta);
        Map<Long, Long> first = traitsOutside(world, alta);
        assertThat(second.residents.rows()).isEqualTo(world.residents.rows() + 1);
        assertThat(traits).isEqualTo(first);
        for (int i = 0; i < world.doctors.size(); i++) {
            assertThat(second.doctors.get(i).key).isEqualTo(world.doctors.get(i).key);
            assertThat(second.doctors.get(i).birthMonth).isEqualTo(world.doctors.get(i).birthMonth);
            assertThat(second.doctors.get(i).popularity).isEqualTo(world.doctors.get(i).popularity);
        }
    }

    /** A sample of residents outside a kommune: key to birth month, traits and use. */
    private static Map<Long, Long> traitsOutside(World world, int kommune) {
        Map<Long, Long> traits = new HashMap<>();
        Residents r = world.residents;
        for (int row = 0; row < r.rows(); row++) {
            if (r.kommune(row) != kommune && Draws.mix(r.key(row)) % 20 == 0) {
                traits.put(r.key(row), (long) r.birthMonth(row) << 32 | r.traits()[row] << 8 | r.usesLastYear()[row]);
            }
        }
        return traits;
    }
}

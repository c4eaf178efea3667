package no.fastlege.agents.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start on the small country: one agent for fifty persons, every doctor, list and kommune there. */
class WorldBuilderTest {
    private static final long SEED = 7;
    private static final double SMALL = 0.02;
    private static final int PERSONS = 50;
    private static final int NOW = Decisions.START_MONTH;

    private static Country country;
    private static World world;

    @BeforeAll
    static void build() {
        country = Country.load();
        world = Started.world(country, SEED, 2, SMALL);
    }

    @Test
    void doctorsAndListsMeetTheNationalTotalsAtAnyScale() {
        assertThat(world.doctors.stream().filter(Doctor::isGp)).hasSize(4643);
        assertThat(world.doctors.stream().filter(d -> d.isGp() && d.specialist)).hasSize(2675);
        assertThat(world.lists.stream().filter(GpList::hasDoctor)).hasSize(4668);
        assertThat(world.lists.stream().filter(GpList::vacant)).hasSize(70);
        assertThat(world.doctors.stream().filter(d -> d.secondList != Doctor.NONE))
                .hasSize(25);
        assertThat(world.lists.stream()
                        .filter(GpList::hasDoctor)
                        .mapToInt(list -> list.cap)
                        .sum())
                .isEqualTo(5_470_217);
    }

    @Test
    void noListMayTakeMoreThanTheRegulationAllows() {
        assertThat(world.lists).allMatch(list -> list.cap <= 2500);
    }

    /** An office's appeal is standard normal; a kommune's is the mean of its offices', lower where 2016 found lists without a doctor. */
    @Test
    void aKommuneOfManyOfficesIsNeitherLikedNorDislikedMuch() {
        KommuneTargets targets =
                new KommuneTargets(country, ParameterDictionary.defaults().start(), new Draws(SEED));
        double sum = 0;
        double squares = 0;
        int troubled = 0;
        for (KommuneState kommune : world.kommuner) {
            double offices = Math.max(1, targets.lists[kommune.index] / 4.2);
            double ofAnOffice = kommune.appeal * Math.sqrt(offices);
            if (targets.measured(kommune.index) && targets.vacant[kommune.index] > 0) {
                assertThat(kommune.appeal).isNegative();
                troubled++;
            } else {
                sum += ofAnOffice;
                squares += ofAnOffice * ofAnOffice;
            }
        }
        int n = world.kommuner.size() - troubled;
        assertThat(troubled).isBetween(10, 25);
        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
        assertThat(Math.abs(world.kommuner.get(country.indexOf("0301")).appeal)).isLessThan(0.4);
    }

    /** A practice's appeal is standard normal, and on the lower side where it stands vacant. */
    @Test
    void vacantListsAreThoseThatDoctorsLikeLess() {
        double[] z = world.lists.stream()
                .filter(GpList::hasDoctor)
                .mapToDouble(list -> list.appeal)
                .toArray();
        double mean = Arrays.stream(z).average().orElseThrow();
        double square = Arrays.stream(z).map(x -> x * x).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(z.length)));
        assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2.0 / z.length)));
        assertThat(world.lists.stream().filter(GpList::vacant)).allMatch(list -> list.appeal < 0);
        assertThat(world.lists.stream().map(list -> list.appeal).distinct()).hasSize(world.lists.size());
    }

    @Test
    void aSampleHoldsEachKommuneWithinOneAgent() {
        int[] agents = new int[country.kommuner().size()];
        Residents residents = world.residents;
        for (int row = 0; row < residents.rows(); row++) {
            agents[residents.kommune(row)]++;
        }
        for (int k = 0; k < agents.length; k++) {
            assertThat((double) agents[k] * PERSONS)
                    .as(country.kommune(k).name())
                    .isCloseTo(country.counts().total(2017, k), within((double) PERSONS));
            assertThat(world.kommuner.get(k).residents).isEqualTo(agents[k] * PERSONS);
        }
    }

    @Test
    void aSampleFavoursNoAge() {
        Residents residents = world.residents;
        double ages = 0;
        for (int row = 0; row < residents.rows(); row++) {
            ages += Math.min(residents.age(row, NOW), Country.LAST_AGE);
        }
        double published = 0;
        double persons = 0;
        for (int k = 0; k < country.kommuner().size(); k++) {
            int[] cells = country.counts().of(2017, k);
            for (int c = 0; c < cells.length; c++) {
                published += (double) cells[c] * (c % 101);
                persons += cells[c];
            }
        }
        // every fiftieth along the ages: the mean is off by far less than the 0.07 years of a random sample's standard
        // error
        assertThat(ages / residents.rows()).isCloseTo(published / persons, within(0.05));
    }

    @Test
    void everyResidentStandsOnOneListOrAmongTheUnallocated() {
        Residents residents = world.residents;
        Membership membership = residents.membership();
        int[] count = new int[world.lists.size()];
        int nowhere = 0;
        for (int row = 0; row < residents.rows(); row++) {
            int list = membership.listOf(row);
            if (list == Membership.NONE) {
                nowhere++;
            } else {
                count[list]++;
                assertThat(world.lists.get(list).kommune).isEqualTo(residents.kommune(row));
            }
        }
        for (GpList list : world.lists) {
            assertThat(membership.size(list.id)).as("list " + list.id).isEqualTo(count[list.id]);
            for (int i = 0; i < membership.size(list.id); i++) {
                assertThat(membership.listOf(membership.member(list.id, i))).isEqualTo(list.id);
            }
        }
        assertThat(world.arrivals.size()).isEqualTo(nowhere);
        for (int i = 0; i < nowhere; i++) {
            assertThat(world.arrivals.current(i, residents)).isTrue();
        }
    }

    @Test
    void noTwoAgentsShareAKey() {
        Residents residents = world.residents;
        long[] keys = Arrays.copyOf(residents.keys(), residents.rows());
        Arrays.sort(keys);
        for (int i = 1; i < keys.length; i++) {
            assertThat(keys[i]).isNotEqualTo(keys[i - 1]);
        }
        Set<Long> doctors = new HashSet<>();
        world.doctors.forEach(doctor ->
                assertThat(doctors.add(doctor.key)).as("doctor " + doctor.id).isTrue());
        Set<Long> lists = new HashSet<>();
        world.lists.forEach(
                list -> assertThat(lists.add(list.key)).as("list " + list.id).isTrue());
    }

    @Test
    void noTwoDecisionsShareANumber() {
        assertThat(Arrays.stream(Decisions.values()).map(Decisions::code)).doesNotHaveDuplicates();
    }

    @Test
    void childrenHaveMothersOfAPlausibleAgeInTheirKommune() {
        Residents residents = world.residents;
        int[] children = new int[residents.rows()];
        int with = 0;
        int all = 0;
        for (int row = 0; row < residents.rows(); row++) {
            if (residents.age(row, NOW) >= 16) {
                assertThat(residents.mother(row)).isEqualTo(Residents.NONE);
                continue;
            }
            all++;
            int mother = residents.mother(row);
            if (mother != Residents.NONE) {
                with++;
                children[mother]++;
                assertThat(residents.woman(mother)).isTrue();
                assertThat(residents.kommune(mother)).isEqualTo(residents.kommune(row));
                int atBirth = (residents.birthMonth(row) - residents.birthMonth(mother)) / 12;
                assertThat(atBirth).isBetween(17, 46);
            }
        }
        assertThat(Arrays.stream(children).max().orElse(0)).isLessThanOrEqualTo(4);
        assertThat(with / (double) all).isGreaterThan(0.97);
    }

    /** Half of those past sixty have stood in the scheme since 2001 or soon after; of those who were thirty then, few. */
    @Test
    void whoWasYoungAtTheReformHasSeldomStoodInTheSchemeSince() {
        double[] all = new double[2];
        double[] since = new double[2];
        for (Doctor doctor : world.doctors) {
            int age = doctor.age(NOW);
            if (doctor.list != Doctor.NONE && (age >= 60 || age >= 43 && age <= 47)) {
                int group = age >= 60 ? 1 : 0;
                all[group]++;
                since[group] += doctor.agreementStart == CareerBuilder.REFORM ? 1 : 0;
            }
        }
        assertThat(since[0] / all[0]).isLessThan(0.25);
        assertThat(since[1] / all[1]).isGreaterThan(0.4);
    }

    @Test
    void doctorsHoldTheListsThatNameThem() {
        for (Doctor doctor : world.doctors) {
            assertThat(doctor.list != Doctor.NONE).isEqualTo(doctor.status == DoctorStatus.GP);
            if (doctor.list != Doctor.NONE) {
                GpList list = world.lists.get(doctor.list);
                assertThat(list.doctor).isEqualTo(doctor.id);
                assertThat(list.kommune).isEqualTo(doctor.kommune);
                assertThat(doctor.agreementStart).isBetween(CareerBuilder.REFORM, NOW);
                assertThat(doctor.firstAgreement).isLessThanOrEqualTo(doctor.agreementStart);
            }
        }
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                Doctor doctor = world.doctors.get(list.doctor);
                assertThat(doctor.list == list.id || doctor.secondList == list.id)
                        .isTrue();
            }
        }
    }

    @Test
    void whoeverWaitsWaitsForAFullListOfTheKommune() {
        Residents residents = world.residents;
        int waiting = 0;
        for (int row = 0; row < residents.rows(); row++) {
            if (residents.queues().waits(row)) {
                waiting++;
                GpList list = world.lists.get(residents.queues().listWaitedFor(row));
                assertThat(world.freePlaces(list)).isLessThanOrEqualTo(0);
                assertThat(list.id).isNotEqualTo(residents.membership().listOf(row));
                assertThat(list.kommune).isEqualTo(residents.kommune(row));
            }
        }
        assertThat(waiting * PERSONS).isBetween(1_000, 10_000);
    }

    @Test
    void districtsCoverEveryKommuneOnceAndHalfServeOne() {
        int[] covered = new int[country.kommuner().size()];
        int single = 0;
        for (District district : world.districts) {
            single += district.kommuner.length == 1 ? 1 : 0;
            for (int k : district.kommuner) {
                covered[k]++;
                assertThat(world.districtOf[k]).isEqualTo(district.index);
            }
        }
        assertThat(covered).containsOnly(1);
        assertThat(world.districts).hasSize(168);
        assertThat(single).isBetween(76, 92);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theWorldIsTheSameForAnyNumberOfThreads(int threads) {
        assertThat(Fingerprint.of(Started.world(country, SEED, threads, SMALL))).isEqualTo(Fingerprint.of(world));
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        assertThat(Fingerprint.of(Started.world(country, SEED + 1, 2, SMALL))).isNotEqualTo(Fingerprint.of(world));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.5, 0.3, 0.001, Double.NaN})
    void aScaleThatIsNoWholeNumberOfPersonsIsRefused(double scale) {
        assertThatThrownBy(() -> WorldBuilder.personsPerAgent(scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale " + scale);
    }

    @Test
    void scalesOfWholePersonsAreTaken() {
        assertThat(WorldBuilder.personsPerAgent(1)).isEqualTo(1);
        assertThat(WorldBuilder.personsPerAgent(0.1)).isEqualTo(10);
        assertThat(WorldBuilder.personsPerAgent(0.01)).isEqualTo(100);
        assertThat(WorldBuilder.personsPerAgent(1.0 / 3.0)).isEqualTo(3);
    }
}

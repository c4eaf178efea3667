package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Training, ALIS agreements and specialists. */
class TrainingTest {
    private static TinyWorld trainees(Map<String, Double> parameters, int number) {
        TinyWorld t = new TinyWorld(5, parameters);
        for (int i = 0; i < number; i++) {
            Doctor d = t.doctor(1000 + i, DoctorStatus.GP, 33);
            d.kommune = i % 300;
            d.agreementStart = TinyWorld.MONTH;
        }
        return t;
    }

    private static void months(TinyWorld t, int from, int number) {
        Training training = new Training(t.world);
        for (int month = from; month < from + number; month++) {
            training.begin(month);
            for (Doctor d : t.world.doctors) {
                training.train(d, month);
            }
        }
    }

    private static double meanMonths(TinyWorld t) {
        return t.world.doctors.stream().mapToInt(d -> d.alisMonths).average().orElseThrow();
    }

    @Test
    void monthsCountAtTheTrainingPace() {
        TinyWorld t = trainees(Map.of("pipeline.training_pace", 0.8), 4000);
        months(t, TinyWorld.MONTH, 50);
        // begins at 1; binomial mean of 4 000 doctors has spread 0.045: five of them, false alarm below 1 in a million
        assertThat(meanMonths(t)).as("seed 5").isCloseTo(1 + 0.8 * 50, within(0.23));
    }

    @Test
    void serviceAsAVikarWithoutAgreementCountsInPart() {
        TinyWorld t = new TinyWorld(
                5,
                Map.of(
                        "pipeline.training_pace", 0.8,
                        "pipeline.training_pace_others", 0.25,
                        "pipeline.alis_uptake_per_month", 0.0));
        for (int i = 0; i < 4000; i++) {
            t.doctor(1000 + i, DoctorStatus.VIKAR, 33);
        }
        Doctor elsewhere = t.doctor(9000, DoctorStatus.OUTSIDE, 33);
        months(t, TinyWorld.MONTH, 50);
        assertThat(elsewhere.alisMonths).isZero();
        t.world.doctors.remove(elsewhere);
        // binomial mean of 4 000 doctors has spread 0.045: five of them, false alarm below 1 in a million
        assertThat(meanMonths(t)).as("seed 5").isCloseTo(0.25 * 0.8 * 50, within(0.23));
    }

    @Test
    void sixtyMonthsMakeASpecialist() {
        TinyWorld t = trainees(Map.of("pipeline.training_pace", 1.0), 50);
        months(t, TinyWorld.MONTH, 58);
        assertThat(t.world.doctors).noneMatch(d -> d.specialist);
        months(t, TinyWorld.MONTH + 58, 1);
        assertThat(t.world.doctors).allMatch(d -> d.specialist && !d.alis);
    }

    @Test
    void thoseFromBeforeTheRequirementTrainOnlyIfTheyHadBegun() {
        TinyWorld t = trainees(Map.of(), 2);
        Doctor settled = t.world.doctors.get(0);
        Doctor begun = t.world.doctors.get(1);
        settled.agreementStart = TinyWorld.MONTH - 100;
        begun.agreementStart = TinyWorld.MONTH - 100;
        begun.alisMonths = 20;
        months(t, TinyWorld.MONTH, 12);
        assertThat(settled.alisMonths).isZero();
        assertThat(begun.alisMonths).isGreaterThan(25);
    }

    @Test
    void agreementsComeWhereTheyAreOffered() {
        TinyWorld t = trainees(Map.of("pipeline.alis_uptake_per_month", 0.1), 4000);
        t.world.kommuner.forEach(k -> k.offersAlis = k.index % 2 == 0);
        months(t, TinyWorld.MONTH, 10);
        assertThat(t.world.doctors).allMatch(d -> !d.alis || d.kommune % 2 == 0);
        long offered = t.world.doctors.stream().filter(d -> d.kommune % 2 == 0).count();
        long agreements = t.world.doctors.stream().filter(d -> d.alis).count();
        double expected = 1 - StrictMath.pow(0.9, 10);
        // spread 0.011: five of them, false alarm below 1 in a million
        assertThat((double) agreements / offered).as("seed 5").isCloseTo(expected, within(0.055));
        // where the country has no scheme, those of a kommune that has one of its own alone
        t.change("alisCoverage", 0.0);
        t.world.doctors.forEach(d -> d.alis = false);
        t.doctor(9000, DoctorStatus.VIKAR, 33).kommune = Doctor.NONE;
        t.world.kommuner.forEach(k -> k.offersAlis = k.index == 4);
        months(t, TinyWorld.MONTH + 10, 10);
        assertThat(t.world.doctors).allMatch(d -> !d.alis || d.kommune == 4).anyMatch(d -> d.alis);
    }

    @Test
    void anAgreementEndsWithThePost() {
        TinyWorld t = new TinyWorld(5, Map.of());
        GpList list = t.list(3, 10, 800, Contract.FASTLONN);
        Doctor d = t.doctorOf(list);
        d.alis = true;
        d.status = DoctorStatus.OUTSIDE;
        months(t, TinyWorld.MONTH, 1);
        assertThat(d.alis).isFalse();
        Doctor post = t.doctor(4, DoctorStatus.OUTSIDE, 30);
        post.kommunePost = true;
        post.alis = true;
        months(t, TinyWorld.MONTH, 1);
        assertThat(post.alis).isTrue();
    }

    @Test
    void agreementsAndSpecialistsAreEventsAndCountedByTheYear() {
        TinyWorld t = trainees(Map.of("pipeline.training_pace", 1.0, "pipeline.alis_uptake_per_month", 1.0), 1);
        Doctor d = t.world.doctors.get(0);
        d.list = 7;
        d.alisMonths = 58;
        // no kommune offers what a doctor without one is offered
        Doctor vikar = t.doctor(9, DoctorStatus.VIKAR, 33);
        vikar.kommune = Doctor.NONE;
        vikar.alisMonths = 57;
        t.world.kommuner.forEach(k -> k.offersAlis = false);
        months(t, TinyWorld.MONTH, 1);
        assertThat(d.alis).isFalse();
        assertThat(vikar.alis).isTrue();
        t.world.kommuner.get(d.kommune).offersAlis = true;
        months(t, TinyWorld.MONTH + 1, 1);
        assertThat(d.specialist).as("the sixtieth month").isTrue();
        assertThat(d.alis).isFalse();
        assertThat(t.world.nation.specialistsYear).isEqualTo(1);
        months(t, Months.of(2023, 1), 1);
        assertThat(t.world.nation.specialistsYear)
                .as("the vikar's sixtieth month, in a new year")
                .isEqualTo(1);
        List<String> told = t.world.events.events().stream()
                .map(e -> e.kind() + " " + e.doctor() + ": " + e.from() + " " + e.to())
                .toList();
        assertThat(told)
                .containsExactly(
                        "ALIS 1: null alis",
                        "ALIS 0: null alis",
                        "SPECIALIST 0: null null",
                        "ALIS 0: alis null",
                        "SPECIALIST 1: null null",
                        "ALIS 1: alis null");
    }
}

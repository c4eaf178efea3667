package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** The way to the market in closed forms. */
class PipelinePhaseTest {
    private static final int FROM = Months.of(2017, 1);

    private static TinyWorld run(Map<String, Double> parameters, double posts, int years) {
        TinyWorld t = new TinyWorld(5, parameters);
        t.rulesOf(FROM);
        t.change("lis1PostsPerYear", posts);
        PipelinePhase phase = new PipelinePhase(t.world);
        for (int month = FROM; month < FROM + 12 * years; month++) {
            phase.run(month);
        }
        return t;
    }

    private static long count(TinyWorld t, DoctorStatus status) {
        return t.world.doctors.stream().filter(d -> d.status == status).count();
    }

    @Test
    void constantEntryGivesStockOfEntryTimesDuration() {
        Map<String, Double> p = Map.of(
                "pipeline.graduates_per_year", 400.0,
                "pipeline.queue_leave_per_year", 0.0,
                "pipeline.pool_leave_per_year", 0.25,
                "pipeline.kommune_post_share", 0.0);
        TinyWorld t = run(p, 1000, 30);
        assertThat(t.world.doctors).hasSizeBetween(30 * 400 - 4, 30 * 400 + 120);
        // all who graduate in January and July are placed in March and September, and finish eighteen months later
        assertThat(t.world.nation.lis1FinishedYear).isBetween(398, 402);
        assertThat(count(t, DoctorStatus.LIS1_QUEUE)).isZero();
        // 18 months at 400 a year, seen in December: the rounds of this year and the autumn's of last year
        assertThat(count(t, DoctorStatus.LIS1)).isBetween(650L, 670L);
        // stock = entry / hazard, the entry coming in two bursts, 260 in March 9 months old and 140 in September
        double keep = 0.75;
        double expected = (140 * StrictMath.pow(keep, 9 / 12.0) + 260 * StrictMath.pow(keep, 3 / 12.0)) / (1 - keep);
        // binomial spread about 26: four of them, false alarm below 1 in 10 000
        assertThat((double) count(t, DoctorStatus.OUTSIDE)).as("seed 5").isCloseTo(expected, within(110.0));
    }

    @Test
    void fewerPlacesFewerFinishersAndALongerQueue() {
        Map<String, Double> p = Map.of("pipeline.graduates_per_year", 1000.0);
        TinyWorld many = run(p, 950, 8);
        TinyWorld few = run(p, 700, 8);
        assertThat(many.world.nation.lis1FinishedYear).isEqualTo(950);
        assertThat(few.world.nation.lis1FinishedYear).isEqualTo(700);
        assertThat(count(few, DoctorStatus.LIS1_QUEUE)).isGreaterThan(count(many, DoctorStatus.LIS1_QUEUE));
    }

    @Test
    void aGraduateIsTheSameWhateverTheNumberOfOthers() {
        TinyWorld few = run(Map.of("pipeline.graduates_per_year", 300.0), 0, 1);
        TinyWorld many = run(Map.of("pipeline.graduates_per_year", 310.0), 0, 1);
        Map<Long, Doctor> byKey = new HashMap<>();
        many.world.doctors.forEach(d -> byKey.put(d.key, d));
        assertThat(byKey).hasSameSizeAs(many.world.doctors);
        for (Doctor d : few.world.doctors) {
            Doctor same = byKey.get(d.key);
            assertThat(same).isNotNull();
            assertThat(same.birthMonth).isEqualTo(d.birthMonth);
            assertThat(same.homeKommune).isEqualTo(d.homeKommune);
            assertThat(same.pace).isEqualTo(d.pace);
            assertThat(same.status).isEqualTo(d.status);
        }
    }

    @Test
    void waitingCountsInTheLottery() {
        TinyWorld t = new TinyWorld(5, Map.of("pipeline.queue_seniority", 1.0));
        t.change("lis1PostsPerYear", 40.0);
        // each year in the queue outweighs all luck: the twenty who came first, whatever their place among the doctors
        for (int i = 0; i < 60; i++) {
            t.doctor(1000 + i, DoctorStatus.LIS1_QUEUE, 27).statusSince = TinyWorld.MONTH - 12 * (1 + i * 7 % 60 / 20);
        }
        List<Doctor> first = t.world.doctors.stream()
                .filter(d -> d.statusSince == TinyWorld.MONTH - 36)
                .toList();
        assertThat(first).hasSize(20);
        new Lis1Round(t.world).run(TinyWorld.MONTH - 1);
        assertThat(count(t, DoctorStatus.LIS1)).as("August is no round").isZero();
        new Lis1Round(t.world).run(TinyWorld.MONTH);
        assertThat(count(t, DoctorStatus.LIS1)).isEqualTo(20);
        assertThat(first).allMatch(d -> d.status == DoctorStatus.LIS1 && d.statusSince == TinyWorld.MONTH);
        assertThat(t.world.nation.lis1Round).startsWith(60, 20);
    }

    @Test
    void amongThoseWhoCameTogetherTheLotteryDecides() {
        int[] hired = new int[40];
        for (int seed = 0; seed < 50; seed++) {
            TinyWorld t = new TinyWorld(seed, Map.of());
            t.change("lis1PostsPerYear", 40.0);
            for (int i = 0; i < hired.length; i++) {
                t.doctor(1000 + i, DoctorStatus.LIS1_QUEUE, 27);
            }
            new Lis1Round(t.world).run(TinyWorld.MONTH);
            for (int i = 0; i < hired.length; i++) {
                hired[i] += t.world.doctors.get(i).status == DoctorStatus.LIS1 ? 1 : 0;
            }
        }
        // 25 of 50 each, spread 3.5: five of them, false alarm about 1 in 40 000
        for (int times : hired) {
            assertThat(times).isBetween(8, 42);
        }
    }

    @Test
    void doctorsComeMoreOftenFromEducatedHomes() {
        PipelineParameters p = ParameterDictionary.defaults().pipeline();
        Country country = Country.load();
        var oslo = country.kommune(country.indexOf("0301"));
        var eigersund = country.kommune(country.indexOf("1101"));
        double ratio = DoctorHomes.weight(p, oslo) / DoctorHomes.weight(p, eigersund);
        double shares = eigersund.compulsoryOnlyShare() / oslo.compulsoryOnlyShare();
        assertThat(ratio)
                .isGreaterThan(1)
                .isCloseTo(Math.pow(shares, p.homeEducationElasticity()), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void tiedPlacesLeadToAKommunePostWhereAListIsSoughtAndKommunersPlacesAreMorePlaces() {
        TinyWorld t = new TinyWorld(5, Map.of("reform.self_created_tied", 1.0));
        t.vacant(20, 500).soughtSince = TinyWorld.MONTH - 3;
        t.change("lis1PostsPerYear", 100);
        t.change("lis1SelfCreatedPerYear", 100);
        for (int i = 0; i < 300; i++) {
            t.doctor(1000 + i, DoctorStatus.LIS1_QUEUE, 27);
        }
        PipelinePhase phase = new PipelinePhase(t.world);
        phase.run(TinyWorld.MONTH);
        assertThat(count(t, DoctorStatus.LIS1)).isEqualTo(100);
        long tied = t.world.doctors.stream().filter(d -> d.tied).count();
        // half of 100 on average; a false alarm in about one of 10 000 seeds
        assertThat(tied).isBetween(30L, 70L);
        t.change("lis1PostsPerYear", 0);
        t.change("lis1SelfCreatedPerYear", 0);
        phase.run(TinyWorld.MONTH + 18);
        assertThat(t.world.doctors.stream().filter(d -> d.tied))
                .allMatch(d -> d.status == DoctorStatus.OUTSIDE && d.kommunePost && d.kommune == 20);
    }

    @Test
    void everybodyHasRetiredAtSeventyFive() {
        TinyWorld t = new TinyWorld(5, Map.of());
        Doctor old = t.doctor(9, DoctorStatus.OUTSIDE, 75);
        Doctor vikar = t.doctor(10, DoctorStatus.VIKAR, 76);
        new PipelinePhase(t.world).run(TinyWorld.MONTH + 1);
        assertThat(old.status).isEqualTo(DoctorStatus.LEFT);
        assertThat(vikar.status).isEqualTo(DoctorStatus.LEFT);
    }
}

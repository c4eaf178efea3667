package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.fastlege.agents.MonthOrder;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.MeasureChange;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole country on a thin sample of residents, all doctors, lists and kommuner, 2017-2024: the workforce near the published one,
 * and its growth after 2021 from incentives. Seed 1; over seeds, yearly entrants scatter by some 20 (standard deviation).
 */
@Tag("country")
class WorkforceCountryTest {
    private static final int YEARS = 8;

    private static Flows asItWas;

    /** GPs at each year's end; entrants and leavers of each year; books that must hold. */
    private record Flows(int[] gps, int[] entrants, int[] leavers, boolean oneMainPost) {
        double entrantsFrom2022() {
            return (entrants[5] + entrants[6] + entrants[7]) / 3.0;
        }

        double entrantsTo2021() {
            return (entrants[0] + entrants[1] + entrants[2] + entrants[3] + entrants[4]) / 5.0;
        }
    }

    @BeforeAll
    static void run() {
        asItWas = flows();
    }

    @Test
    void gpsAreNearThePublishedNumber() {
        int[] published = {4740, 4783, 4858, 4928, 4961, 5056, 5268, 5517};
        for (int y = 0; y < YEARS; y++) {
            double tolerance = y < 3 ? 0.025 : 0.04;
            assertThat((double) asItWas.gps[y])
                    .as("GPs %d, seed 1", 2017 + y)
                    .isBetween(published[y] * (1 - tolerance), published[y] * (1 + tolerance));
        }
    }

    @Test
    void stocksArePreviousPlusInLessOut() {
        for (int y = 1; y < YEARS; y++) {
            assertThat(asItWas.gps[y]).isEqualTo(asItWas.gps[y - 1] + asItWas.entrants[y] - asItWas.leavers[y]);
        }
    }

    @Test
    void everyDoctorHasOneMainPostAndEveryListOneDoctor() {
        assertThat(asItWas.oneMainPost).isTrue();
    }

    @Test
    void mostOfTheRiseOfEntrantsComesFromTheFourShocks() {
        Flows without = flows(
                "knekkpunkt_2020",
                "capitation_rise_2021_2022",
                "capitation_rise_2023_2024",
                "patient_adjusted_capitation",
                "national_alis",
                "hospital_squeeze");
        double rise = asItWas.entrantsFrom2022() - asItWas.entrantsTo2021();
        double left = without.entrantsFrom2022() - without.entrantsTo2021();
        assertThat(rise).as("rise of entrants a year, seed 1").isGreaterThan(80);
        assertThat(left).as("rise without the four shocks, seed 1").isLessThan(0.55 * rise);
    }

    @Test
    void fewerLis1PlacesMeanFewerEntrantsLater() {
        Flows without = flows("lis1_places");
        assertThat(without.entrants[4]).isEqualTo(asItWas.entrants[4]);
        assertThat(without.entrantsFrom2022()).isLessThan(asItWas.entrantsFrom2022());
    }

    private static Flows flows(String... off) {
        int first = Months.of(2017, 1);
        List<MeasureChange> changes =
                Stream.of(off).map(m -> new MeasureChange(first, m, 0, "test")).toList();
        try (Workers workers = new Workers(2)) {
            World world = WorldBuilder.build(
                    Country.load(),
                    ParameterDictionary.defaults(),
                    new DatedCalendar(PolicyBook.shipped(), changes, List.of()),
                    new Draws(1),
                    workers,
                    new EventLog(false),
                    0.02);
            List<Phase> phases = MonthOrder.phases(world);
            int[] gps = new int[YEARS];
            int[] entrants = new int[YEARS];
            int[] leavers = new int[YEARS];
            boolean held = true;
            boolean[] was = gps(world);
            for (int y = 0; y < YEARS; y++) {
                for (int month = first + 12 * y; month < first + 12 * y + 12; month++) {
                    for (Phase phase : phases) {
                        phase.run(month);
                    }
                }
                boolean[] is = gps(world);
                for (int d = 0; d < is.length; d++) {
                    boolean before = d < was.length && was[d];
                    gps[y] += is[d] ? 1 : 0;
                    entrants[y] += is[d] && !before ? 1 : 0;
                    leavers[y] += before && !is[d] ? 1 : 0;
                }
                held &= oneMainPost(world);
                was = is;
            }
            return new Flows(gps, entrants, leavers, held);
        }
    }

    private static boolean[] gps(World world) {
        boolean[] is = new boolean[world.doctors.size()];
        for (Doctor d : world.doctors) {
            is[d.id] = d.isGp();
        }
        return is;
    }

    private static boolean oneMainPost(World world) {
        for (Doctor d : world.doctors) {
            if (d.isGp() != (d.list != Doctor.NONE) || d.isGp() && world.lists.get(d.list).doctor != d.id) {
                return false;
            }
        }
        for (GpList list : world.lists) {
            if (list.doctor != GpList.NONE) {
                Doctor d = world.doctors.get(list.doctor);
                if (d.list != list.id && d.secondList != list.id) {
                    return false;
                }
            }
            if (list.successor != GpList.NONE && world.doctors.get(list.successor).nextList != list.id) {
                return false;
            }
        }
        return true;
    }
}

package no.fastlege.agents.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.parameters.Parameter;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final int FIRST = Months.of(2016, 12);
    private static final int LAST = Months.of(2050, 12);

    private static DatedCalendar without(String... measures) {
        List<MeasureChange> off = new ArrayList<>();
        for (String m : measures) {
            off.add(new MeasureChange(0, m, 0, "test"));
        }
        return new DatedCalendar(PolicyBook.shipped(), off, List.of());
    }

    private static Rules in(PolicyCalendar calendar, String month) {
        return calendar.inForce(Months.parse(month));
    }

    @ParameterizedTest(name = "{0}: {1} below, {2} above")
    @CsvSource({
        "2016-12, 442, 442", "2017-06, 442, 442", "2017-07, 460, 460", "2018-07, 479, 479", "2019-07, 499, 499",
                "2020-04, 499, 499",
        "2020-05, 577, 499", "2021-06, 577, 499", "2021-07, 642, 526", "2022-01, 653, 526", "2022-07, 675, 544",
                "2023-04, 675, 544"
    })
    void capitationRatesAreThePublishedOnes(String month, double below, double above) {
        Rules rules = in(DatedCalendar.baseline(), month);
        assertThat(rules.capitationBelowKinkNok()).isCloseTo(below, within(1e-9));
        assertThat(rules.capitationAboveKinkNok()).isCloseTo(above, within(1e-9));
        assertThat(rules.patientAdjusted()).isZero();
    }

    @Test
    void patientAdjustedCapitationPaysThePublishedMean() {
        PolicyCalendar calendar = DatedCalendar.baseline();
        assertThat(in(calendar, "2023-05").patientAdjusted()).isEqualTo(1);
        assertThat(in(calendar, "2023-05").capitationMeanNok()).isCloseTo(841.8 / (129.6 / 122.8), within(0.06));
        assertThat(in(calendar, "2023-07").capitationMeanNok()).isCloseTo(841.8, within(1e-9));
        assertThat(in(calendar, "2024-12").capitationMeanNok()).isCloseTo(858, within(1e-9));
        assertThat(in(calendar, "2024-12").educationSupplementNok()).isEqualTo(122.1);
        assertThat(in(calendar, "2024-12").centralitySupplementNok()).isEqualTo(101.6);
    }

    @Test
    void withoutPatientAdjustmentTheKinkStaysWithTheSameMoney() {
        PolicyCalendar calendar = without("patient_adjusted_capitation");
        double belowShare = 0.86;
        for (String month : List.of("2023-05", "2023-07", "2024-12")) {
            Rules rules = in(calendar, month);
            assertThat(rules.patientAdjusted()).isZero();
            assertThat(rules.educationSupplementNok()).isZero();
            assertThat(rules.capitationBelowKinkNok() - rules.capitationAboveKinkNok())
                    .isBetween(131.0, 142.0);
            double mean =
                    belowShare * rules.capitationBelowKinkNok() + (1 - belowShare) * rules.capitationAboveKinkNok();
            assertThat(mean)
                    .as(month)
                    .isCloseTo(in(DatedCalendar.baseline(), month).capitationMeanNok(), within(0.15));
        }
    }

    @Test
    void countedSharesOfElectronicConsultationsDoNotHangOnTheStrengthOfThePandemic() {
        PolicyCalendar stronger = new DatedCalendar(
                PolicyBook.shipped(), List.of(new MeasureChange(0, "pandemic", 1.5, "test")), List.of());
        assertThat(in(stronger, "2021-02").electronicShare()).isCloseTo(0.272, within(1e-9));
        assertThat(in(stronger, "2021-02").electronicEveningShare()).isCloseTo(0.150, within(1e-9));
        assertThat(in(stronger, "2020-04").useLevel())
                .isLessThan(in(without("pandemic"), "2020-04").useLevel() - 0.12);
    }

    @Test
    void withoutTheRisesCapitationFollowsTheOrdinarySettlements() {
        PolicyCalendar calendar = without("knekkpunkt_2020", "capitation_rise_2021_2022", "capitation_rise_2023_2024");
        Rules rules = in(calendar, "2024-12");
        assertThat(rules.capitationMeanNok()).isCloseTo(585.1, within(1e-9));
        assertThat(rules.capitationBelowKinkNok()).isEqualTo(rules.capitationAboveKinkNok());
        assertThat(rules.patientAdjusted()).isEqualTo(1);
        assertThat(in(calendar, "2020-12").capitationBelowKinkNok()).isEqualTo(499);
    }

    @Test
    void amountsGrowWithAssumedPricesAfterTheLastKnownMonth() {
        PolicyCalendar calendar = DatedCalendar.baseline();
        assertThat(in(calendar, "2025-06").capitationMeanNok()).isCloseTo(858, within(1e-9));
        assertThat(in(calendar, "2025-07").capitationMeanNok()).isCloseTo(858 * 1.02, within(1e-9));
        assertThat(in(calendar, "2026-12").capitationMeanNok()).isCloseTo(858 * 1.02 * 1.02, within(1e-9));
        assertThat(in(calendar, "2025-01").feePerConsultationNok()).isCloseTo(628 * 1.02, within(1e-9));
        assertThat(in(calendar, "2040-12").consumerPriceIndex())
                .isCloseTo(133.6 * StrictMath.pow(1.02, 16), within(1e-9));
        assertThat(in(calendar, "2040-12").lis1PostsPerYear()).isEqualTo(1185);
    }

    @Test
    void everyAmountOfMoneyGrowsAndNothingElseDoes() {
        // each set to a number of its own, for of an amount that is not in force one could not tell
        List<RuleChange> changes = new ArrayList<>();
        for (RuleKeys.Key key : RuleKeys.all()) {
            double value = key.min() + 0.5 * (key.max() - key.min());
            changes.add(new RuleChange(
                    Months.of(2024, 12), Integer.MAX_VALUE, key.name(), RuleChange.Kind.SET, value, "test"));
        }
        DatedCalendar calendar = new DatedCalendar(PolicyBook.shipped(), List.of(), changes);
        double[] a = RuleKeys.values(in(calendar, "2024-12"));
        double[] b = RuleKeys.values(in(calendar, "2030-12"));
        for (RuleKeys.Key key : RuleKeys.all()) {
            boolean grows = key.unit().startsWith("NOK") || key.name().equals("consumer_price_index");
            double factor = grows ? StrictMath.pow(1.02, 6) : 1;
            assertThat(a[key.place()]).as(key.name()).isPositive();
            assertThat(b[key.place()] / a[key.place()]).as(key.name()).isCloseTo(factor, within(1e-9));
        }
    }

    @Test
    void everyKeyKeepsItsRangeInEveryMonthWhateverMeasureIsOff() {
        DatedCalendar.baseline().requireInRange(FIRST, LAST);
        for (String measure : PolicyBook.shipped().measures().keySet()) {
            without(measure).requireInRange(FIRST, Months.of(2026, 12));
        }
        without(PolicyBook.shipped().measures().keySet().toArray(new String[0]))
                .requireInRange(FIRST, Months.of(2026, 12));
    }

    @Test
    void everyMeasureChangesSomethingFromItsFirstMonthOnAndNothingBefore() {
        PolicyCalendar baseline = DatedCalendar.baseline();
        for (Measure m : PolicyBook.shipped().measures().values()) {
            int difference = DatedCalendar.firstDifference(baseline, without(m.name()), FIRST, LAST);
            assertThat(difference).as(m.name()).isEqualTo(Math.max(FIRST, m.firstMonth()));
            assertThat(m.description()).isNotBlank();
            assertThat(m.source()).isNotBlank();
        }
    }

    @Test
    void aStrengthScalesAmountsButNotSwitches() {
        DatedCalendar half = new DatedCalendar(
                PolicyBook.shipped(),
                List.of(
                        new MeasureChange(0, "knekkpunkt_2020", 0.5, "test"),
                        new MeasureChange(0, "hospital_squeeze", 0.5, "test"),
                        new MeasureChange(0, "national_alis", 0.5, "test")),
                List.of());
        assertThat(in(half, "2020-05").capitationBelowKinkNok()).isCloseTo(499 + 39, within(1e-9));
        assertThat(in(half, "2024-12").hospitalDemand()).isCloseTo(0.9, within(1e-9));
        assertThat(in(half, "2022-03").nationalAlis()).isEqualTo(1);
        assertThat(in(half, "2022-03").alisSubsidyNok()).isCloseTo(250_000 + 0.5 * (367_000 - 250_000), within(1e-6));
    }

    @Test
    void aMeasureSwitchedOffFromAMonthLeavesTheMonthsBeforeUntouched() {
        int from = Months.of(2024, 1);
        DatedCalendar changed = new DatedCalendar(
                PolicyBook.shipped(),
                List.of(new MeasureChange(from, "patient_adjusted_capitation", 0, "test")),
                List.of());
        assertThat(DatedCalendar.firstDifference(DatedCalendar.baseline(), changed, FIRST, LAST))
                .isEqualTo(from);
        assertThat(changed.strength("patient_adjusted_capitation", from - 1)).isEqualTo(1);
        assertThat(changed.strength("patient_adjusted_capitation", from)).isZero();
    }

    @Test
    void changesOfKeysActInTheirOrderAndEndWhenTheySay() {
        List<RuleChange> changes = List.of(
                new RuleChange(
                        Months.of(2022, 1),
                        Months.of(2023, 1),
                        "fee_per_consultation_nok",
                        RuleChange.Kind.TIMES,
                        0.5,
                        "test"),
                new RuleChange(Months.of(2022, 7), Integer.MAX_VALUE, "notice_months", RuleChange.Kind.SET, 3, "test"),
                new RuleChange(
                        Months.of(2026, 3),
                        Integer.MAX_VALUE,
                        "capitation_mean_nok",
                        RuleChange.Kind.SET,
                        1000,
                        "test"),
                new RuleChange(
                        Months.of(2022, 1),
                        Integer.MAX_VALUE,
                        "lis1_posts_per_year",
                        RuleChange.Kind.ADD,
                        100,
                        "test"));
        DatedCalendar calendar = new DatedCalendar(PolicyBook.shipped(), List.of(), changes);
        assertThat(in(calendar, "2022-12").feePerConsultationNok()).isEqualTo(559 * 0.5);
        assertThat(in(calendar, "2023-01").feePerConsultationNok()).isEqualTo(591);
        assertThat(in(calendar, "2022-06").noticeMonths()).isEqualTo(6);
        assertThat(in(calendar, "2022-07").noticeMonths()).isEqualTo(3);
        assertThat(in(calendar, "2026-03").capitationMeanNok()).isEqualTo(1000);
        assertThat(in(calendar, "2026-07").capitationMeanNok()).isCloseTo(1020, within(1e-9));
        assertThat(in(calendar, "2024-12").lis1PostsPerYear()).isEqualTo(1285);
    }

    @Test
    void lis1RoundsAddUpToThePublishedYears() {
        PolicyCalendar calendar = DatedCalendar.baseline();
        Map<Integer, Integer> published =
                Map.of(2017, 950, 2018, 950, 2019, 950, 2020, 1000, 2021, 1079, 2022, 1119, 2023, 1162, 2024, 1185);
        published.forEach((year, posts) -> {
            double sum = 0;
            for (int m = 1; m <= 12; m++) {
                sum += calendar.inForce(Months.of(year, m)).lis1PostsPerYear() / 12;
            }
            assertThat(sum).as("year " + year).isCloseTo(posts, within(1e-6));
        });
    }

    @Test
    void theSameMonthGivesTheSameObject() {
        PolicyCalendar calendar = DatedCalendar.baseline();
        assertThat(calendar.inForce(Months.of(2020, 5))).isSameAs(calendar.inForce(Months.of(2020, 5)));
        assertThatThrownBy(() -> calendar.inForce(Months.of(1999, 1))).hasMessageContaining("1999-01");
    }

    @Test
    void calibratedStrengthsReplaceTheFiles() {
        String text = resource();
        PolicyBook book = PolicyBook.read("calendar.yaml", text, Map.of("hospital_squeeze", 0.25));
        assertThat(book.measures().get("hospital_squeeze").strength()).isEqualTo(0.25);
        assertThat(book.measures().get("hospital_squeeze").status()).isEqualTo(Parameter.Status.CALIBRATED);
        assertThat(new DatedCalendar(book, List.of(), List.of())
                        .inForce(Months.of(2024, 12))
                        .hospitalDemand())
                .isCloseTo(0.95, within(1e-9));
        assertThatThrownBy(() -> PolicyBook.read("calendar.yaml", text, Map.of("hospital_squeez", 0.25)))
                .hasMessage(
                        "calibrated.yaml: strengths: unknown measure 'hospital_squeez', did you mean 'hospital_squeeze'?");
    }

    private static String resource() {
        try (InputStream in = PolicyBook.class.getResourceAsStream(PolicyBook.RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.calibration.Targets;
import org.junit.jupiter.api.Test;

class TargetSetTest {
    private static final Country COUNTRY = Country.load();
    private static final TrackedFigures TRACKED = TrackedFigures.of(COUNTRY);
    private static final TargetSet SHIPPED = TargetSet.of(COUNTRY, TRACKED);

    @Test
    void everyTargetUntil2024AndNothingElseIsFitted() {
        Set<Object> fitted = SHIPPED.targets().stream().map(Target::figure).collect(Collectors.toSet());
        assertThat(COUNTRY.figures().all()).allSatisfy(f -> assertThat(fitted.contains(f))
                .as(f.id() + " " + f.year())
                .isEqualTo(f.role() == Role.TARGET && f.year() >= 2017 && f.year() <= 2024));
    }

    @Test
    void aCheckOrALaterYearCannotBeFitted() {
        Target check = new Target(Toy.figure("gp_count", 2020, 1, Role.CHECK), Family.GPS, 0, 1);
        Target input = new Target(Toy.figure("gp_count", 2020, 1, Role.INPUT), Family.GPS, 0, 1);
        Target later = new Target(Toy.figure("gp_count", 2025, 1, Role.TARGET), Family.GPS, 0, 1);
        for (Target t : List.of(check, input, later)) {
            assertThatThrownBy(() -> new TargetSet(List.of(t))).hasMessageContaining("must not be fitted");
        }
    }

    @Test
    void theDistanceDoesNotSeeAnyOtherFigure() {
        double[] noise = new double[TRACKED.size()];
        double[] run = new double[TRACKED.size()];
        Arrays.fill(run, 1);
        Distance distance = new Distance(SHIPPED, noise, 20);
        double before = distance.of(run);
        Set<Integer> fitted = SHIPPED.expressed().stream().map(Target::column).collect(Collectors.toSet());
        int others = 0;
        for (int f = 0; f < run.length; f++) {
            if (!fitted.contains(f)) {
                run[f] = 1e9;
                others++;
            }
        }
        assertThat(others).isGreaterThan(100);
        assertThat(distance.of(run)).isEqualTo(before);
    }

    @Test
    void aBackTestSeesNothingAfterItsCut() {
        TargetSet until = SHIPPED.until(2021);
        assertThat(until.targets()).isNotEmpty().allMatch(t -> t.figure().year() <= 2021);
        assertThat(until.targets().size()).isLessThan(SHIPPED.targets().size());
    }

    @Test
    void everyTargetHasAFamilyAndLeavingOneOutLeavesTheOthers() {
        int sum = 0;
        for (Family family : Family.values()) {
            TargetSet only = SHIPPED.only(family);
            assertThat(only.targets()).as(family.name()).isNotEmpty();
            assertThat(SHIPPED.without(family).targets())
                    .hasSize(SHIPPED.targets().size() - only.targets().size());
            sum += only.targets().size();
        }
        assertThat(sum).isEqualTo(SHIPPED.targets().size());
        assertThatThrownBy(() -> Family.of("no_such_figure")).hasMessageContaining("no_such_figure");
    }

    @Test
    void nearEnoughIsNeverMoreThanTheTolerance() {
        assertThat(SHIPPED.targets()).allSatisfy(t -> {
            assertThat(t.nearEnough()).isPositive().isLessThanOrEqualTo(Targets.tolerance(t.figure()));
        });
        Target gps = SHIPPED.targets().stream()
                .filter(t -> t.figure().id().equals("gp_count") && t.figure().year() == 2024)
                .findFirst()
                .orElseThrow();
        assertThat(gps.nearEnough()).isEqualTo(55.17);
    }
}

package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The means that doctors go by, by hand: a twelfth of the way to this month's pace of a year. */
class SlowMeansTest {
    private static final int HERE = 20;
    private static final int THERE = 30;
    private static final int EMPTY = 40;
    private static final Offset<Double> EXACT = within(1e-12);

    private final TinyWorld t = new TinyWorld(5, Map.of());

    @Test
    void eachGoesATwelfthOfTheWayToThisMonth() {
        GpList served = t.list(1, HERE, 1000, Contract.NAERINGSDRIFT);
        served.consultationsForOthers = 10;
        served.capitationWeight = 1200;
        served.workPerResident = 4.0;
        GpList vacant = t.vacant(HERE, 600);
        vacant.consultationsOwn = 140;
        vacant.workPerResident = 2.5;
        GpList shortList = t.list(2, THERE, 190, Contract.NAERINGSDRIFT);
        shortList.consultationsOwn = 40;
        shortList.workPerResident = 5.0;
        GpList fresh = t.list(3, THERE, 200, Contract.FASTLONN);
        GpList longEnough = t.list(4, THERE, 200, Contract.FASTLONN);
        longEnough.workPerResident = 3.6;
        GpList closed = t.vacant(EMPTY, 0);
        closed.closedMonth = TinyWorld.MONTH - 1;
        closed.workPerResident = 9.0;
        t.world.nation.workPerResident = 3.0;
        t.world.kommuner.get(HERE).workPerResident = 2.0;

        new SlowMeans(t.world).run();

        // 260 of 1 000 here, 40 + 50 + 50 of 590 there; nobody's own doctor works on the vacant list
        double nation = 3.0 + (12.0 * 400 / 1590 - 3.0) / 12;
        double there = nation + (12.0 * 140 / 590 - nation) / 12;
        assertThat(t.world.nation.workPerResident).isCloseTo(nation, EXACT);
        assertThat(t.world.kommuner.get(HERE).workPerResident).isCloseTo(2.0 + (3.12 - 2.0) / 12, EXACT);
        assertThat(t.world.kommuner.get(THERE).workPerResident).isCloseTo(there, EXACT);
        assertThat(t.world.kommuner.get(EMPTY).workPerResident).isCloseTo(nation, EXACT);

        assertThat(served.workPerResident).isCloseTo(4.0 + (3.12 - 4.0) / 12, EXACT);
        assertThat(vacant.workPerResident).isEqualTo(2.5);
        assertThat(shortList.workPerResident)
                .as("too short for a mean of its own")
                .isCloseTo(there, EXACT);
        assertThat(fresh.workPerResident).isCloseTo(there, EXACT);
        assertThat(longEnough.workPerResident).isCloseTo(3.6 + (3.0 - 3.6) / 12, EXACT);
        assertThat(closed.workPerResident).isEqualTo(9.0);
    }

    @Test
    void lengthsAndWeightsAreMeansOfThisMonth() {
        t.list(1, HERE, 1000, Contract.NAERINGSDRIFT).capitationWeight = 1200;
        t.vacant(HERE, 600);
        GpList one = t.vacant(THERE, 400);
        one.membersLowEducation = 30;
        one.membersUncentral = 400;
        GpList closed = t.vacant(THERE, 0);
        closed.closedMonth = TinyWorld.MONTH - 1;
        t.world.kommuner.get(EMPTY).meanListLength = 77;

        new SlowMeans(t.world).run();

        assertThat(t.world.kommuner.get(HERE).meanListLength).isEqualTo(800);
        assertThat(t.world.kommuner.get(HERE).weightPerResident).isCloseTo(1800.0 / 1600, EXACT);
        assertThat(t.world.kommuner.get(THERE).meanListLength).isEqualTo(400);
        assertThat(t.world.kommuner.get(EMPTY).meanListLength).isZero();
        assertThat(t.world.kommuner.get(EMPTY).weightPerResident).isEqualTo(1);
        double supplements =
                30 * t.rules().educationSupplementNok() + 400 * t.rules().centralitySupplementNok();
        assertThat(t.world.nation.capitationBasisNok)
                .isCloseTo((2000 * t.rules().capitationMeanNok() - supplements) / 2200, within(1e-9));
    }

    @Test
    void whereNobodyWorksTheReferenceHolds() {
        t.vacant(HERE, 600);
        new SlowMeans(t.world).run();
        double reference = t.world.parameters.books().referenceWorkPerResident()
                * t.rules().useLevel();
        assertThat(t.world.nation.workPerResident).isPositive().isCloseTo(reference, EXACT);
        assertThat(t.world.kommuner.get(HERE).workPerResident).isEqualTo(t.world.nation.workPerResident);
    }
}

package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** A kommune answers for its residents and for those around who use its doctors. */
class PatronageTest {
    private static final int OSLO = SmallCountry.kommune("0301");
    private static final int BAERUM = SmallCountry.kommune("3201");
    private static final int ALTA = SmallCountry.kommune("5601");
    private static final int JANUARY = Months.of(2020, 1);

    private final SmallCountry country = new SmallCountry(1, Map.of());
    private final Residents residents = country.world.residents;

    @Test
    void oneOfTheRegionIsThePatronOfTheKommuneOfTheDoctorAndOneFromFarAwayStaysWithTheOwn() {
        assertThat(SmallCountry.COUNTRY.kommune(BAERUM).laborRegion())
                .isEqualTo(SmallCountry.COUNTRY.kommune(OSLO).laborRegion());
        GpList inOslo = country.soughtList(OSLO);
        live(OSLO, GpList.NONE);
        live(OSLO, inOslo.id);
        live(BAERUM, inOslo.id);
        live(BAERUM, GpList.NONE);
        live(ALTA, inOslo.id);
        new Patronage(country.world).count(JANUARY, false);
        assertThat(patronage(OSLO)).isEqualTo(1.5);
        assertThat(patronage(BAERUM)).isEqualTo(0.5);
        assertThat(patronage(ALTA)).isEqualTo(1.0);
    }

    @Test
    void countsInJanuaryAndAtTheStartOfARunOnly() {
        live(BAERUM, country.soughtList(OSLO).id);
        for (int month = JANUARY + 1; month < JANUARY + 12; month++) {
            new Patronage(country.world).count(month, false);
            assertThat(patronage(BAERUM)).isEqualTo(1.0);
        }
        new Patronage(country.world).count(JANUARY + 5, true);
        assertThat(patronage(BAERUM)).isZero();
    }

    /** Everybody is one kommune's patron: the country answers for as many as live in it. */
    @Test
    void nobodyIsLeftOutOrCountedTwice() {
        int[] kommuner = {OSLO, BAERUM, ALTA, SmallCountry.kommune("4601"), SmallCountry.kommune("4626")};
        for (int k : kommuner) {
            country.soughtList(k);
            country.soughtList(k);
        }
        for (int i = 0; i < 3000; i++) {
            live(kommuner[i % kommuner.length], i / kommuner.length % (country.world.lists.size() + 1) - 1);
        }
        for (int row : new int[] {11, 1234}) {
            country.world.kommuner.get(residents.kommune(row)).residents--;
            residents.remove(row);
        }
        new Patronage(country.world).count(JANUARY, false);
        double patrons = 0;
        for (KommuneState kommune : country.world.kommuner) {
            patrons += kommune.patronage * kommune.residents;
        }
        assertThat(patrons).isCloseTo(2998, within(1e-6));
    }

    private double patronage(int kommune) {
        return country.world.kommuner.get(kommune).patronage;
    }

    private void live(int kommune, int list) {
        if (residents.alive() == 0) {
            country.world.kommuner.forEach(k -> k.residents = 0);
        }
        int row = residents.add(1000 + residents.rows(), SmallCountry.MONTH - 500, true, false, 0, kommune);
        country.world.kommuner.get(kommune).residents++;
        if (list != GpList.NONE) {
            residents.moveToList(row, list, SmallCountry.MONTH);
        }
    }
}

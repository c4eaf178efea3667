package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Taste;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.Test;

/** The minimally different world: one doctor more in Alta changes nothing in Oslo that month. */
class LocalityTest {
    private static final int OSLO = SmallCountry.kommune("0301");
    private static final int ALTA = SmallCountry.kommune("5601");

    @Test
    void oneDoctorMoreInAltaChangesNothingInOsloThatMonth() {
        assertThat(oslo(true)).isEqualTo(oslo(false));
    }

    private static List<String> oslo(boolean oneMore) {
        SmallCountry country = new SmallCountry(6, Map.of("market.look_share_new", 0.5, "decision.entrant_cap", 900.0));
        // nobody lives anywhere, so that no kommune plans lists: one more doctor in Alta would be a list less there
        country.world.kommuner.forEach(kommune -> kommune.residents = 0);
        Draws draws = new Draws(11);
        for (int i = 0; i < 300; i++) {
            Doctor d = i % 3 == 0
                    ? country.outside(i, i % 2 == 0 ? OSLO : ALTA)
                    : country.gp(i, i % 2 == 0 ? OSLO : ALTA, 30 + i % 40);
            d.taste = Taste.values()[i % 3];
            d.tasteIncome = Draws.uniform(draws.salt(1, 0), i);
        }
        for (int i = 0; i < 20; i++) {
            country.soughtList(i % 2 == 0 ? OSLO : ALTA);
        }
        if (oneMore) {
            country.gp(99_999, ALTA, 50);
        }
        new DoctorDecisionsPhase(country.world).run(SmallCountry.MONTH);
        new KommuneDecisionsPhase(country.world).run(SmallCountry.MONTH);
        new MarketPhase(country.world).run(SmallCountry.MONTH);
        List<String> seen = new ArrayList<>();
        for (GpList list : country.world.lists) {
            if (list.kommune == OSLO) {
                seen.add(list.key + " " + list.doctor + " " + list.cap + " " + list.contract + " " + list.successor
                        + " " + list.soughtSince + " " + list.vikar);
            }
        }
        for (Doctor d : country.world.doctors) {
            if (d.homeKommune == OSLO) {
                seen.add(d.key + " " + d.status + " " + d.list + " " + d.leavesInMonth + " " + d.nextList + " "
                        + d.satisfaction + " " + d.wishCap);
            }
        }
        return seen;
    }
}

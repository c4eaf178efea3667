package no.fastlege.agents.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.fastlege.sim.Sha256;
import org.junit.jupiter.api.Test;

class KommuneOutlinesTest {
    private static final KommuneOutlines OUTLINES = KommuneOutlines.load();
    private static final Country COUNTRY = Country.load();

    @Test
    void everyKommuneHasOneOutlineUnderItsName() {
        assertThat(OUTLINES.outlines().keySet())
                .containsExactlyElementsOf(
                        COUNTRY.kommuner().stream().map(Kommune::number).toList());
        for (Kommune kommune : COUNTRY.kommuner()) {
            assertThat(OUTLINES.outlines().get(kommune.number()).name()).isEqualTo(kommune.name());
        }
    }

    @Test
    void ringsAreClosedAndLieInNorway() {
        OUTLINES.outlines().forEach((number, outline) -> {
            assertThat(outline.rings()).as(number).isNotEmpty();
            for (double[][] ring : outline.rings()) {
                assertThat(ring.length).as(number).isGreaterThanOrEqualTo(4);
                assertThat(ring[0]).as(number).isEqualTo(ring[ring.length - 1]);
                for (double[] point : ring) {
                    assertThat(point[0]).as(number).isBetween(4.0, 31.5);
                    assertThat(point[1]).as(number).isBetween(57.9, 71.3);
                }
            }
        });
    }

    /** The centre that the model uses lies in the same part of the country as the outline drawn for it. */
    @Test
    void outlinesLieWhereTheKommunerAre() {
        for (Kommune kommune : COUNTRY.kommuner()) {
            double west = 90;
            double east = 0;
            double south = 90;
            double north = 0;
            for (double[][] ring : OUTLINES.outlines().get(kommune.number()).rings()) {
                for (double[] point : ring) {
                    west = Math.min(west, point[0]);
                    east = Math.max(east, point[0]);
                    south = Math.min(south, point[1]);
                    north = Math.max(north, point[1]);
                }
            }
            assertThat(kommune.longitude()).as(kommune.name()).isBetween(west - 0.2, east + 0.2);
            assertThat(kommune.latitude()).as(kommune.name()).isBetween(south - 0.1, north + 0.1);
        }
    }

    @Test
    void noRunListsTheOutlinesAmongItsInputs() {
        Map<String, String> read = COUNTRY.files().checksums();
        assertThat(read).doesNotContainKey(KommuneOutlines.FILE);
        assertThat(OUTLINES.sha256()).hasSize(64);
        assertThat(Sha256.of(OUTLINES.geoJson())).isEqualTo(OUTLINES.sha256());
    }
}

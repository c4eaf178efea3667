package no.fastlege.agents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.world.KommuneState;
import org.junit.jupiter.api.Test;

/** The KOSTRA panel: who is in it, how the published values were made, and that the model's are made alike. */
class PanelFiguresTest {
    private static final CsvTable KOSTRA = TinyNorway.COUNTRY.files().table("kommune_fastlege_kostra_2015_2024.csv");

    @Test
    void twoHundredAndFortyKommunerHaveFiguresInEveryYear() {
        int in = 0;
        for (boolean is : PanelFigures.panel(new TinyNorway().world)) {
            in += is ? 1 : 0;
        }
        assertThat(in).isEqualTo(240);
    }

    @Test
    void thePublishedValuesFollowFromKostraByTheFormula() {
        boolean[] panel = PanelFigures.panel(new TinyNorway().world);
        Map<String, double[]> sums = new HashMap<>();
        for (int r = 0; r < KOSTRA.rows(); r++) {
            int k = TinyNorway.COUNTRY.indexOf(KOSTRA.text(r, "kommunenummer"));
            int year = KOSTRA.integer(r, "aar");
            if (panel[k] && year >= 2020) {
                double residents = TinyNorway.COUNTRY.counts().total(year + 1, k);
                double share = KOSTRA.number(r, "andel_pasienter_liste_uten_lege_pst") / 100;
                double length = KOSTRA.number(r, "gj_listelengde");
                String group = TinyNorway.COUNTRY.kommune(k).ptbGroup().label() + year;
                double[] s = sums.computeIfAbsent(group, g -> new double[4]);
                s[0] += residents * share;
                s[1] += residents;
                if (!Double.isNaN(length)) {
                    s[2] += residents;
                    s[3] += residents * (1 - share) / length;
                }
            }
        }
        int compared = 0;
        for (Figure f : TinyNorway.COUNTRY.figures().all()) {
            if (f.id().endsWith("_panel")) {
                double[] s = sums.get(f.group() + f.year());
                if (f.id().startsWith("list_length")) {
                    assertThat(s[2] / s[3]).as(f.id() + f.group() + f.year()).isCloseTo(f.value(), within(0.6));
                } else {
                    assertThat(s[0] / s[1]).as(f.id() + f.group() + f.year()).isCloseTo(f.value(), within(0.0002));
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(40);
    }

    @Test
    void theModelsValuesAreMadeAlike() {
        TinyNorway norway = new TinyNorway();
        int oslo = TinyNorway.OSLO;
        assertThat(PanelFigures.panel(norway.world)[oslo]).isTrue();
        norway.gp(oslo, 6, 10);
        norway.gp(oslo, 2, 10);
        norway.list(oslo, 2, 10);
        for (KommuneState kommune : norway.world.kommuner) {
            kommune.residents = kommune.index == oslo ? 12 : 0;
        }

        Map<FigureKey, Double> figures = norway.start().december();

        assertThat(TinyNorway.value(figures, "residents_without_gp_share_panel", "ptb_group", "hoy_sentral"))
                .isCloseTo(0.2, within(1e-12));
        assertThat(TinyNorway.value(figures, "list_length_mean_panel", "ptb_group", "hoy_sentral"))
                .as("12 residents, s = 0.2, L = 4")
                .isCloseTo(12 / (12 * 0.8 / 4), within(1e-12));
    }
}

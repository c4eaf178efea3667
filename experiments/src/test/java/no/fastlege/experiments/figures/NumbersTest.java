package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void everyDrawnValueStandsInTheNumbers() {
        Sheet sheet = SampleSheets.all().get("dots");
        List<String> lines = Numbers.of(sheet).csv().lines().toList();
        assertThat(lines.get(0)).isEqualTo("panel,series,source,at,value,low,high,runs,unit");
        assertThat(lines.get(1)).isEqualTo("d,s,simulated,g0,-3,-4,-2.2,5,per cent");
        assertThat(lines.get(5)).isEqualTo("d,s,published,g1,1,0.5,1.5,0,per cent");
        assertThat(lines).hasSize(6);
        assertThat(Numbers.of(SampleSheets.all().get("map")).rows()).hasSize(357);
        assertThat(Numbers.of(SampleSheets.all().get("pairs")).rows()).hasSize(1 + 40 * 3);
    }

    @Test
    void numbersAreWrittenPlainlyToTenDigits() {
        assertThat(Numbers.text(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Numbers.text(5_594_340)).isEqualTo("5594340");
        assertThat(Numbers.text(1e-7)).isEqualTo("0.0000001");
        assertThat(Numbers.text(-0.0)).isEqualTo("0");
        assertThat(Numbers.text(Double.NaN)).isEmpty();
    }

    @Test
    void cellsWithCommasAreQuoted() {
        assertThat(Numbers.csv(List.of(List.of("a,b", "say \"x\"", "c")))).isEqualTo("\"a,b\",\"say \"\"x\"\"\",c\n");
    }

    @Test
    void signsAreThoseOfTheLanguage() {
        assertThat(Lang.NB.number(-1234.56, 1)).isEqualTo("\u22121\u00a0234,6");
        assertThat(Lang.EN.number(-1234.56, 1)).isEqualTo("\u22121,234.6");
        assertThat(Lang.EN.number(-0.04, 1)).isEqualTo("0.0");
    }
}

package no.fastlege.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import no.fastlege.experiments.DataDictionary;
import org.junit.jupiter.api.Test;

/** The data dictionary as a whole; that it has the columns written is held where each table is. */
class DescribeOutputsTest {
    @Test
    void everyColumnStandsOnceWithAMeaningAndEveryMeasureWithAUnit() throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (JsonNode row : DataDictionary.rows()) {
            String column = row.get("table").asText() + "." + row.get("column").asText();
            assertThat(seen.add(column)).as(column).isTrue();
            tables.add(row.get("table").asText());
            assertThat(row.get("meaning").asText()).as(column).isNotBlank();
            if (row.get("type").asText().equals("number")) {
                assertThat(row.get("unit").asText()).as(column).isNotBlank();
            }
        }
        assertThat(tables)
                .contains("figures", "events", "collected/rows", "collected/events", "collected/effort")
                .contains("contrast", "replicates", "sensitivity");
    }
}

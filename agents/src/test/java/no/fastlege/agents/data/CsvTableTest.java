package no.fastlege.agents.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static CsvTable read(String text) throws IOException {
        return CsvTable.read("t.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsPlainAndQuotedCells() throws IOException {
        CsvTable table = read("a,b,c\n1,\"x, \"\"y\"\"\nz\",\n,2.5,\"\"\n");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.integer(0, "a")).isEqualTo(1);
        assertThat(table.text(0, "b")).isEqualTo("x, \"y\"\nz");
        assertThat(table.text(0, "c")).isEmpty();
        assertThat(table.number(1, "a")).isNaN();
        assertThat(table.number(1, "b")).isEqualTo(2.5);
        assertThat(table.text(1, "c")).isEmpty();
    }

    @Test
    void takesWindowsLineEndsEmptyLinesAndNoLastLineEnd() throws IOException {
        CsvTable table = read("a,b\r\n1,\"2\"\r\n\r\n3,4");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.text(0, "b")).isEqualTo("2");
        assertThat(table.text(1, "b")).isEqualTo("4");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa,b\n1,2\n").columnNames()).containsExactly("a", "b");
    }

    @Test
    void refusesSemicolonsAndRepeatedColumns() {
        assertThatThrownBy(() -> read("a;b\n1;2\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("t.csv: the header has semicolons and no comma; cells are parted by commas");
        assertThatThrownBy(() -> read("a,b, a\n1,2,3\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("t.csv: the column 'a' stands there twice");
    }

    @Test
    void anEmptyLastCellIsACell() throws IOException {
        assertThat(read("a,b\n1,\n2,").rows()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BadDataException.class).hasMessage("t.csv: the file is empty");
        assertThatThrownBy(() -> read("a,b\n1\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("t.csv: row 2 has 1 cells, the header 2");
        assertThatThrownBy(() -> read("a\n\"x\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("t.csv: row 2: a quote is not closed");
        assertThatThrownBy(() -> read("a\n\"x\"y\n"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("t.csv: row 2: text after a closing quote");
        assertThatThrownBy(() -> read("a\nx\n").number(0, "a"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("t.csv: row 2: 'x' is not a number");
        assertThatThrownBy(() -> read("a\nx\n").text(0, "b"))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("no column 'b'");
    }
}

package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableDataTest {
    private static final List<TableData.Column> COLUMNS = List.of(
            new TableData.Column("name", TableData.Type.TEXT, "", "a name"),
            new TableData.Column("count", TableData.Type.LONG, "persons", "a count"),
            new TableData.Column("share", TableData.Type.DOUBLE, "1", "a share"),
            new TableData.Column("flag", TableData.Type.BOOLEAN, "", "a flag"));

    private static TableData table(int rows) {
        TableData t = new TableData("things", COLUMNS);
        for (int r = 0; r < rows; r++) {
            t.addRow();
            t.set(r, 0, "n" + r);
            t.set(r, 1, (long) r);
            t.set(r, 2, r / 3.0);
            t.set(r, 3, r % 2 == 0);
        }
        return t;
    }

    @Test
    void cellsStartEmptyAndKeepTheirValuesWhileTheTableGrows() {
        TableData t = table(5000);
        int empty = t.addRow();
        for (int c = 0; c < COLUMNS.size(); c++) {
            assertThat(t.empty(empty, c)).isTrue();
            assertThat(t.empty(17, c)).isFalse();
        }
        assertThat(t.text(17, 0)).isEqualTo("n17");
        assertThat(t.longValue(4999, 1)).isEqualTo(4999);
        assertThat(t.doubleValue(1, 2)).isEqualTo(1 / 3.0);
        assertThat(t.booleanValue(2, 3)).isTrue();
        assertThat(t.booleanValue(3, 3)).isFalse();
        assertThat(t.column("share")).isEqualTo(2);
        assertThatThrownBy(() -> t.column("shares"))
                .hasMessageContaining("no column 'shares'")
                .hasMessageContaining("share");
    }

    @Test
    void aViewOfTheRowsSoFarStaysAsItWasWhileTheTableGrows() {
        TableData t = table(1000);
        TableData view = t.rowsSoFar();
        String before = TableDigest.of(List.of(view));
        for (int r = 0; r < 5000; r++) {
            t.addRow();
        }
        assertThat(view.rows()).isEqualTo(1000);
        assertThat(TableDigest.of(List.of(view))).isEqualTo(before).isEqualTo(TableDigest.of(List.of(table(1000))));
    }

    @Test
    void theDigestSeesEveryValueAndNothingElse() {
        String digest = TableDigest.of(List.of(table(100)));
        assertThat(digest).hasSize(64).isEqualTo(TableDigest.of(List.of(table(100))));
        TableData other = table(100);
        other.set(50, 1, 51L);
        assertThat(TableDigest.of(List.of(other))).isNotEqualTo(digest);
        TableData emptyText = table(100);
        emptyText.set(50, 0, "");
        TableData nullText = table(100);
        nullText.set(50, 0, (String) null);
        assertThat(TableDigest.of(List.of(emptyText))).isNotEqualTo(TableDigest.of(List.of(nullText)));
        TableData zero = table(1);
        TableData minusZero = table(1);
        zero.set(0, 2, 0.0);
        minusZero.set(0, 2, -0.0);
        assertThat(TableDigest.of(List.of(zero))).isEqualTo(TableDigest.of(List.of(minusZero)));
        assertThat(TableDigest.of(List.of(table(3), table(4))))
                .isNotEqualTo(TableDigest.of(List.of(table(4), table(3))));
        assertThat(TableDigest.of(List.of(table(99)))).isNotEqualTo(digest);
    }

    @Test
    void aDigestFedInPiecesIsTheDigestOfTheWhole() {
        TableData t = table(1000);
        TableDigest pieces = new TableDigest(t);
        pieces.add(t, 0, 1);
        pieces.add(t, 1, 400);
        pieces.add(t, 400, 400);
        pieces.add(t, 400, 1000);
        assertThat(TableDigest.join(List.of(pieces.finish()))).isEqualTo(TableDigest.of(List.of(t)));
        TableDigest outOfTurn = new TableDigest(t);
        assertThatThrownBy(() -> outOfTurn.add(t, 5, 6)).hasMessageContaining("row 0 is next");
    }

    @Test
    void aTextLongerThanTheBufferIsDigestedWhole() {
        TableData a = table(1);
        TableData b = table(1);
        a.set(0, 0, "x".repeat(200_000) + "a");
        b.set(0, 0, "x".repeat(200_000) + "b");
        assertThat(TableDigest.of(List.of(a))).isNotEqualTo(TableDigest.of(List.of(b)));
    }

    @Test
    void rowsComeBackFromASnapshotAndOtherColumnsAreRefused() {
        TableData t = table(3000);
        t.addRow();
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        t.write(snapshot.out());
        TableData read = new TableData("things", COLUMNS);
        read.addRow();
        read.read(snapshot.in());
        assertThat(TableDigest.of(List.of(read))).isEqualTo(TableDigest.of(List.of(t)));
        assertThat(read.addRow()).isEqualTo(3001);

        SnapshotOnDisk another = new SnapshotOnDisk();
        t.write(another.out());
        SnapshotReader in = another.in();
        TableData fewer = new TableData("things", COLUMNS.subList(0, 2));
        assertThatThrownBy(() -> fewer.read(in))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("flag:BOOLEAN");
    }
}

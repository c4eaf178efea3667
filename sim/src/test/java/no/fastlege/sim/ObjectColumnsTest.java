package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectColumnsTest {
    /** Colours. */
    public enum Colour {
        /** Red. */
        RED,
        /** Blue. */
        BLUE
    }

    /** One of every kind of field. */
    public static class Thing {
        /** A constant is no column. */
        public static final int NONE = -1;

        /** Columns. */
        public boolean flag;

        public byte small;
        public short middling;
        public int number;
        public long large;
        public double real;
        public Colour colour;
        public String name;
        public int[] ints;
        public boolean[] flags;
        public double[][] grid;
        public final long[] fixed = new long[3];
        int notPublic = 5;
    }

    /** The same table with a column renamed. */
    public static class Renamed {
        /** Column. */
        public boolean flagg;
    }

    /** A table with a column that cannot be saved. */
    public static class Unsavable {
        /** Column. */
        public List<String> names;
    }

    /** A table with a column that cannot be read back. */
    public static class Unreadable {
        /** Column. */
        public final int number = 3;
    }

    private static final ObjectColumns<Thing> THINGS = new ObjectColumns<>("things", Thing.class, Thing::new);

    private static Thing full() {
        Thing t = new Thing();
        t.flag = true;
        t.small = -3;
        t.middling = 300;
        t.number = Integer.MIN_VALUE;
        t.large = 1L << 60;
        t.real = -0.0;
        t.colour = Colour.BLUE;
        t.name = "Å";
        t.ints = new int[] {1, 2, 3};
        t.flags = new boolean[] {true, false};
        t.grid = new double[][] {{1, 2}, null, {}, {3}};
        t.fixed[2] = 9;
        t.notPublic = 6;
        return t;
    }

    @Test
    void everyPublicFieldComesBack() {
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        THINGS.write(snapshot.out(), List.of(full(), new Thing(), full()));
        SnapshotReader in = snapshot.in();
        List<Thing> read = THINGS.read(in);
        in.finish();
        assertThat(read).hasSize(3);
        assertThat(read.get(0))
                .usingRecursiveComparison()
                .ignoringFields("notPublic")
                .isEqualTo(full());
        assertThat(read.get(2))
                .usingRecursiveComparison()
                .ignoringFields("notPublic")
                .isEqualTo(full());
        assertThat(read.get(1)).usingRecursiveComparison().isEqualTo(new Thing());
        assertThat(read.get(0).notPublic).as("private state is not saved").isEqualTo(5);
    }

    @Test
    void oneObjectIsReadIntoAnother() {
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        THINGS.write(snapshot.out(), List.of(full()));
        Thing into = new Thing();
        THINGS.readInto(snapshot.in(), into);
        assertThat(into).usingRecursiveComparison().ignoringFields("notPublic").isEqualTo(full());
    }

    @Test
    void anEmptyTableComesBackEmpty() {
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        THINGS.write(snapshot.out(), List.of());
        assertThat(THINGS.read(snapshot.in())).isEmpty();
    }

    @Test
    void aClassWithOtherFieldsIsRefusedByTheFieldsName() {
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        new ObjectColumns<>("t", Renamed.class, Renamed::new).write(snapshot.out(), List.of(new Renamed()));
        SnapshotReader in = snapshot.in();
        assertThatThrownBy(() -> new ObjectColumns<>("t", Thing.class, Thing::new).read(in))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("flagg:boolean");
    }

    @Test
    void fieldsThatCannotBeSavedAreRefusedAtOnce() {
        assertThatThrownBy(() -> new ObjectColumns<>("t", Unsavable.class, Unsavable::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unsavable.names");
        assertThatThrownBy(() -> new ObjectColumns<>("t", Unreadable.class, Unreadable::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("final");
    }

    @Test
    void theLayoutNamesTypesAndEnumConstants() {
        assertThat(THINGS.layout())
                .startsWith("things(flag:boolean,")
                .contains("colour:Colour[RED, BLUE]", "grid:double[][]");
    }
}

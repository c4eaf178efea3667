package no.fastlege.agents.world;

import java.util.Arrays;
import java.util.List;
import no.fastlege.sim.Membership;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;
import no.fastlege.sim.WaitingQueues;
import no.fastlege.sim.Workers;

/**
 * The residents: columns of primitives, one row per agent, about 39 bytes a row. A row is free when its kommune is {@link #FREE};
 * births and arrivals take free rows first. Rows carry no meaning: draws are keyed by {@link #key(int)}.
 *
 * <p>An agent stands for {@link #persons()} persons (1 at scale 1). Every count that leaves this table is in persons.
 *
 * <p>The methods that return a column ({@code keys()}, {@code traits()} ...) are for loops over millions of rows: fetch the array once
 * per phase, since growing replaces it.
 */
public final class Residents {
    /** Kommune of a free row. */
    public static final short FREE = -1;

    /** No list, no row, no month. */
    public static final int NONE = -1;

    /** Room for so many lists to begin with. */
    private static final int LISTS = 8192;

    private final int persons;
    private long[] key;
    private short[] birthMonth;
    private short[] traits;
    private short[] kommune;
    private short[] joined;
    private byte[] switches;
    private byte[] usesThisYear;
    private byte[] usesLastYear;
    private int[] mother;
    private int rows;
    private int alive;
    /** The December whose ages decide the age groups; 0 before the first year opens. */
    private int december;

    private int[] freeRows = new int[1024];
    private int free;

    private Membership membership;
    private WaitingQueues queues;
    private ListRegister register = new ListRegister(LISTS);

    private Residents(int persons) {
        this.persons = persons;
    }

    /**
     * An empty table.
     *
     * @param rows room for so many rows; grows on demand
     * @param persons persons per agent, at least 1
     */
    public Residents(int rows, int persons) {
        this(persons);
        columns(rows).forEach(Runnable::run);
    }

    /** The same, its columns allocated side by side: zeroing 200 MB takes one thread a tenth of a second. */
    public static Residents withRoom(int rows, int persons, Workers workers) {
        Residents r = new Residents(persons);
        List<Runnable> columns = r.columns(rows);
        workers.forEach(columns.size(), (worker, c) -> columns.get(c).run());
        return r;
    }

    /** Allocates each column with so many rows, the largest first, so that threads that share them out end together. */
    private List<Runnable> columns(int capacity) {
        return List.of(
                () -> membership = new Membership(capacity, LISTS),
                () -> key = new long[capacity],
                () -> queues = new WaitingQueues(capacity),
                () -> mother = new int[capacity],
                () -> birthMonth = new short[capacity],
                () -> traits = new short[capacity],
                () -> kommune = new short[capacity],
                () -> joined = new short[capacity],
                () -> switches = new byte[capacity],
                () -> usesThisYear = new byte[capacity],
                () -> usesLastYear = new byte[capacity]);
    }

    /** Adds a resident on no list and returns the row. */
    public int add(
            long agentKey, int bornInMonth, boolean woman, boolean lowEducation, int frailtyClass, int inKommune) {
        int row;
        if (free > 0) {
            row = freeRows[--free];
        } else {
            row = rows;
            ensureRoom(rows + 1);
            rows++;
        }
        key[row] = agentKey;
        birthMonth[row] = (short) bornInMonth;
        traits[row] = Traits.openYear(Traits.of(woman, lowEducation, frailtyClass), ageGroup(bornInMonth));
        kommune[row] = (short) inKommune;
        joined[row] = 0;
        switches[row] = 0;
        usesThisYear[row] = 0;
        usesLastYear[row] = 0;
        mother[row] = NONE;
        alive++;
        return row;
    }

    /**
     * Opens rows 0 to count-1 of an empty table at once: the start then fills every column through the column methods, blocks of rows
     * side by side.
     */
    public void openRows(int count) {
        assert rows == 0 : "only an empty table is opened";
        ensureRoom(count);
        rows = count;
        alive = count;
    }

    private int ageGroup(int bornInMonth) {
        return MonthUse.ageGroup(Math.max(december - bornInMonth, 0) / 12);
    }

    /** A resident who dies or emigrates: removed, but counted on the list until {@link #updateListRegister()}. */
    public void depart(int row) {
        int list = membership.listOf(row);
        if (list != Membership.NONE) {
            register.depart(list);
        }
        remove(row);
    }

    /** Takes those who have departed so far off their lists. */
    public void updateListRegister() {
        register.update();
    }

    /** Removes a resident: leaves list and queue, frees the row. */
    public void remove(int row) {
        assert kommune[row] != FREE : "row " + row + " is free already";
        if (membership.listOf(row) != Membership.NONE) {
            membership.leave(row);
        }
        if (queues.waits(row)) {
            queues.leave(row);
        }
        kommune[row] = FREE;
        // older than any age, for loops that go by it: they need no test of their own either
        birthMonth[row] = 0;
        traits[row] = Traits.FREE;
        alive--;
        if (free == freeRows.length) {
            freeRows = Arrays.copyOf(freeRows, free * 2);
        }
        freeRows[free++] = row;
    }

    private void ensureRoom(int needed) {
        if (needed <= key.length) {
            return;
        }
        int capacity = Math.max(needed, key.length + (key.length >> 5) + 1024);
        key = Arrays.copyOf(key, capacity);
        birthMonth = Arrays.copyOf(birthMonth, capacity);
        traits = Arrays.copyOf(traits, capacity);
        kommune = Arrays.copyOf(kommune, capacity);
        joined = Arrays.copyOf(joined, capacity);
        switches = Arrays.copyOf(switches, capacity);
        usesThisYear = Arrays.copyOf(usesThisYear, capacity);
        usesLastYear = Arrays.copyOf(usesLastYear, capacity);
        mother = Arrays.copyOf(mother, capacity);
        membership.ensureRows(capacity);
        queues.ensureRows(capacity);
    }

    /** Persons per agent. */
    public int persons() {
        return persons;
    }

    /** Rows in use or free: loops run from 0 to rows()-1 and pass over rows whose kommune is {@link #FREE}. */
    public int rows() {
        return rows;
    }

    /** Agents alive in the country. */
    public int alive() {
        return alive;
    }

    /** Whether a row holds a resident. */
    public boolean present(int row) {
        return kommune[row] != FREE;
    }

    /** Key of the resident's draws. */
    public long key(int row) {
        return key[row];
    }

    /** Month of birth. */
    public int birthMonth(int row) {
        return birthMonth[row];
    }

    /** Age in completed years. */
    public int age(int row, int month) {
        return (month - birthMonth[row]) / 12;
    }

    /** Whether the resident is a woman. */
    public boolean woman(int row) {
        return Traits.woman(traits[row]);
    }

    /** The resident's kommune. */
    public int kommune(int row) {
        return kommune[row];
    }

    /** Changes the kommune; list and queue stay. */
    public void setKommune(int row, int newKommune) {
        kommune[row] = (short) newKommune;
        if (queues.waits(row)) {
            queues.rehome(row, newKommune);
        }
    }

    /** Places or moves a resident on a list and notes the month. */
    public void moveToList(int row, int list, int month) {
        membership.move(row, list);
        joined[row] = (short) month;
    }

    /** Puts a resident who waits nowhere at the end of a list's queue. */
    public void joinQueue(int row, int list, int month) {
        queues.join(row, list, month, kommune[row], 0);
    }

    /**
     * Reads what a change of list reads of these rows, in loops of one or two columns, so that the memory fetches many
     * cells at once: a change of a row that nobody looked at lately waits for the memory half a dozen times otherwise.
     *
     * @return a number without meaning; keep it, or the compiler drops the reads
     */
    public int fetch(int[] rowsToMove, int from, int to) {
        int sum = membership.fetch(rowsToMove, from, to) + queues.fetch(rowsToMove, from, to);
        for (int i = from; i < to; i++) {
            sum += switches[rowsToMove[i]] + joined[rowsToMove[i]];
        }
        for (int i = from; i < to; i++) {
            sum += kommune[rowsToMove[i]];
        }
        for (int i = from; i < to; i++) {
            sum += (int) key[rowsToMove[i]];
        }
        return sum;
    }

    /** The same for what a change of kommune reads. */
    public int fetchHomes(int[] rowsToMove, int from, int to) {
        int sum = queues.fetch(rowsToMove, from, to);
        for (int i = from; i < to; i++) {
            sum += kommune[rowsToMove[i]];
        }
        return sum;
    }

    /** Voluntary changes of list so far this year. */
    public int switches(int row) {
        return switches[row];
    }

    /** Sets the voluntary changes of list so far this year. */
    public void setSwitches(int row, int count) {
        switches[row] = (byte) count;
    }

    /** Row of the mother of a child under 16, or NONE. */
    public int mother(int row) {
        return mother[row];
    }

    /** Sets the row of the mother. */
    public void setMother(int row, int motherRow) {
        mother[row] = motherRow;
    }

    /** Closes the year: this year's consultations become last year's, changes of list start again. */
    public void closeYear() {
        byte[] swap = usesLastYear;
        usesLastYear = usesThisYear;
        usesThisYear = swap;
        Arrays.fill(usesThisYear, (byte) 0);
        Arrays.fill(switches, (byte) 0);
    }

    /** Opens a year: age groups become those of its December, nobody has been to legevakt yet. */
    public void openYear(int ofDecember, Workers workers) {
        december = ofDecember;
        workers.forBlocks(rows, (worker, block, from, to) -> {
            for (int row = from; row < to; row++) {
                traits[row] =
                        kommune[row] == FREE ? Traits.FREE : Traits.openYear(traits[row], ageGroup(birthMonth[row]));
            }
        });
    }

    /** Notes a legevakt visit and says whether it is the resident's first this year. */
    public boolean firstLegevakt(int row) {
        boolean first = !Traits.beenToLegevakt(traits[row]);
        traits[row] = Traits.afterLegevakt(traits[row]);
        return first;
    }

    /** Who stands on which list. */
    public Membership membership() {
        return membership;
    }

    /** Who waits for which list. */
    public WaitingQueues queues() {
        return queues;
    }

    /** Length of a list as the list register counts it, persons: its residents, and those who departed since the register's last update. */
    public int length(int list) {
        return (membership.size(list) + register.departed(list)) * persons;
    }

    /** Residents on a list, persons. */
    public int members(int list) {
        return membership.size(list) * persons;
    }

    /** Residents of a kommune who wait for a list, persons. */
    public int waitingFrom(int inKommune) {
        return queues.waitingAt(inKommune) * persons;
    }

    /** Residents who wait for a list, persons. */
    public int waiting(int list) {
        return queues.length(list) * persons;
    }

    /** The column of keys. */
    public long[] keys() {
        return key;
    }

    /** The column of birth months. */
    public short[] birthMonths() {
        return birthMonth;
    }

    /** The column of {@link Traits}. */
    public short[] traits() {
        return traits;
    }

    /** The column of kommuner. */
    public short[] kommuner() {
        return kommune;
    }

    /** The column of months of joining the present list. */
    public short[] joinedMonths() {
        return joined;
    }

    /** The column of consultations (legevakt excluded) this calendar year, at most 127. */
    public byte[] usesThisYear() {
        return usesThisYear;
    }

    /** The column of consultations (legevakt excluded) in the last full calendar year, at most 127. */
    public byte[] usesLastYear() {
        return usesLastYear;
    }

    /** The column of mothers' rows. */
    public int[] mothers() {
        return mother;
    }

    /** Writes every column. */
    public void write(SnapshotOut out) {
        out.integer("residents.persons", persons);
        out.integer("residents.rows", rows);
        out.integer("residents.alive", alive);
        out.longs("residents.key", key, rows);
        out.shorts("residents.birthMonth", birthMonth, rows);
        out.integer("residents.december", december);
        out.shorts("residents.traits", traits, rows);
        out.shorts("residents.kommune", kommune, rows);
        out.shorts("residents.joined", joined, rows);
        out.bytes("residents.switches", switches, rows);
        out.bytes("residents.usesThisYear", usesThisYear, rows);
        out.bytes("residents.usesLastYear", usesLastYear, rows);
        out.ints("residents.mother", mother, rows);
        out.ints("residents.freeRows", freeRows, free);
        register.write(out);
        membership.write(out);
        queues.write(out);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static Residents read(SnapshotIn in) {
        Residents r = new Residents(in.integer("residents.persons"));
        r.rows = in.integer("residents.rows");
        r.alive = in.integer("residents.alive");
        r.key = in.longs("residents.key");
        r.birthMonth = in.shorts("residents.birthMonth");
        r.december = in.integer("residents.december");
        r.traits = in.shorts("residents.traits");
        r.kommune = in.shorts("residents.kommune");
        r.joined = in.shorts("residents.joined");
        r.switches = in.bytes("residents.switches");
        r.usesThisYear = in.bytes("residents.usesThisYear");
        r.usesLastYear = in.bytes("residents.usesLastYear");
        r.mother = in.ints("residents.mother");
        r.freeRows = in.ints("residents.freeRows");
        r.free = r.freeRows.length;
        r.register = ListRegister.read(in);
        r.freeRows = Arrays.copyOf(r.freeRows, Math.max(1024, r.free));
        r.membership = Membership.read(in);
        r.queues = WaitingQueues.read(in);
        return r;
    }
}

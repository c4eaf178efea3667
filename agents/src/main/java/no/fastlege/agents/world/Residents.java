package no.fastlege.agents.world;

import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.Country;
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

    private static final int SEX_BIT = 1;
    private static final int EDUCATION_BIT = 2;
    private static final int FRAILTY_SHIFT = 2;
    private static final int LASTING_BITS = 63;
    private static final int AGE_GROUP_SHIFT = 6;
    private static final int LEGEVAKT_BIT = 1 << 10;
    /** Age group of a free row: the hot loop's tables give it no use, so that it needs no test of its own. */
    private static final short FREE_TRAITS = MonthUse.AGE_GROUPS << AGE_GROUP_SHIFT;

    /** Bits of {@link #traits()} that tell how much a resident uses: age group, frailty class, education and sex. */
    public static final int USE_CLASS = (1 << AGE_GROUP_SHIFT + 4) - 1;

    /** Frailty classes: equal shares of the gamma distribution, each with its conditional mean. */
    public static final int FRAILTY_CLASSES = 16;

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
    /** By list, agents who died or emigrated since the list register was last brought up to date; lists beyond its end have none. */
    private int[] departed = new int[8192];

    private Membership membership;
    private WaitingQueues queues;

    /**
     * An empty table.
     *
     * @param rows room for so many rows; grows on demand
     * @param persons persons per agent, at least 1
     */
    public Residents(int rows, int persons) {
        this.persons = persons;
        key = new long[rows];
        birthMonth = new short[rows];
        traits = new short[rows];
        kommune = new short[rows];
        joined = new short[rows];
        switches = new byte[rows];
        usesThisYear = new byte[rows];
        usesLastYear = new byte[rows];
        mother = new int[rows];
        membership = new Membership(rows, 8192);
        queues = new WaitingQueues(rows);
    }

    /**
     * An empty table with room for so many rows, its columns allocated side by side, the largest first: zeroing 200 MB takes one thread a
     * tenth of a second.
     */
    public static Residents withRoom(int rows, int persons, Workers workers) {
        Residents r = new Residents(0, persons);
        List<Runnable> columns = List.of(
                () -> r.membership = new Membership(rows, 8192),
                () -> r.key = new long[rows],
                () -> r.queues = new WaitingQueues(rows),
                () -> r.mother = new int[rows],
                () -> r.birthMonth = new short[rows],
                () -> r.traits = new short[rows],
                () -> r.kommune = new short[rows],
                () -> r.joined = new short[rows],
                () -> r.switches = new byte[rows],
                () -> r.usesThisYear = new byte[rows],
                () -> r.usesLastYear = new byte[rows]);
        workers.forEach(columns.size(), (worker, c) -> columns.get(c).run());
        return r;
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
        traits[row] = (short) (traitsOf(woman, lowEducation, frailtyClass) | ageGroupBits(bornInMonth));
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

    private int ageGroupBits(int bornInMonth) {
        return MonthUse.ageGroup(Math.max(december - bornInMonth, 0) / 12) << AGE_GROUP_SHIFT;
    }

    /** A cell of {@link #traits()}, without the age group, which comes with the year's opening. */
    public static short traitsOf(boolean woman, boolean lowEducation, int frailtyClass) {
        return (short) ((woman ? SEX_BIT : 0) | (lowEducation ? EDUCATION_BIT : 0) | frailtyClass << FRAILTY_SHIFT);
    }

    /** A resident who dies or emigrates: removed, but counted on the list until {@link #updateListRegister()}. */
    public void depart(int row) {
        int list = membership.listOf(row);
        if (list != Membership.NONE) {
            if (list >= departed.length) {
                departed = Arrays.copyOf(departed, Math.max(list + 1, 2 * departed.length));
            }
            departed[list]++;
        }
        remove(row);
    }

    /** Takes those who have departed so far off their lists. */
    public void updateListRegister() {
        Arrays.fill(departed, 0);
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
        traits[row] = FREE_TRAITS;
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

    /** Age in completed years, at most {@link Country#LAST_AGE}. */
    public int cappedAge(int row, int month) {
        return Math.min(age(row, month), Country.LAST_AGE);
    }

    /** Whether the resident is a woman. */
    public boolean woman(int row) {
        return (traits[row] & SEX_BIT) != 0;
    }

    /** Whether the resident has compulsory school only. */
    public boolean lowEducation(int row) {
        return (traits[row] & EDUCATION_BIT) != 0;
    }

    /** Frailty class 0 to {@link #FRAILTY_CLASSES}-1. */
    public int frailtyClass(int row) {
        return (traits[row] >> FRAILTY_SHIFT) & (FRAILTY_CLASSES - 1);
    }

    /** Sets the frailty class, 0 to 15. */
    public void setFrailtyClass(int row, int frailtyClass) {
        traits[row] = (short) (traits[row] & ~(FRAILTY_CLASSES - 1 << FRAILTY_SHIFT) | frailtyClass << FRAILTY_SHIFT);
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

    /** Month in which the resident joined the present list. */
    public int joined(int row) {
        return joined[row];
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

    /** Consultations (legevakt excluded) this calendar year, at most 127. */
    public int usesThisYear(int row) {
        return usesThisYear[row];
    }

    /** Consultations (legevakt excluded) in the last full calendar year, at most 127. */
    public int usesLastYear(int row) {
        return usesLastYear[row];
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
                traits[row] = kommune[row] == FREE
                        ? FREE_TRAITS
                        : (short) (traits[row] & LASTING_BITS | ageGroupBits(birthMonth[row]));
            }
        });
    }

    /** Notes a legevakt visit and says whether it is the resident's first this year. */
    public boolean firstLegevakt(int row) {
        boolean first = (traits[row] & LEGEVAKT_BIT) == 0;
        traits[row] |= LEGEVAKT_BIT;
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
        return (membership.size(list) + (list < departed.length ? departed[list] : 0)) * persons;
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

    /**
     * The column of traits: bit 0 woman, bit 1 low education, bits 2-5 frailty class, bits 6-9 age group at the year's end, bit 10 a
     * legevakt visit this year.
     */
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

    /** The column of this year's consultations. */
    public byte[] usesThisYearColumn() {
        return usesThisYear;
    }

    /** The column of last year's consultations. */
    public byte[] usesLastYearColumn() {
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
        out.ints("residents.departed", departed, departed.length);
        membership.write(out);
        queues.write(out);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static Residents read(SnapshotIn in) {
        Residents r = new Residents(0, in.integer("residents.persons"));
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
        r.departed = in.ints("residents.departed");
        r.freeRows = Arrays.copyOf(r.freeRows, Math.max(1024, r.free));
        r.membership = Membership.read(in);
        r.queues = WaitingQueues.read(in);
        return r;
    }
}

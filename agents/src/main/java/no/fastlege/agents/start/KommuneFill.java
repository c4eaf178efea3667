package no.fastlege.agents.start;

import java.util.Arrays;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.ResidentCounts;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Makes one kommune's residents; one object per thread, reused from kommune to kommune.
 *
 * <p>Residents are first numbered by sex and age (women aged 0 to 100, then men): their index. Places on lists are given in three
 * steps: women from 16, each list a share that leans to its doctor's sex; children, with the mother where she has room left; then men
 * and the other children in the places left. Within a step a list's places lie along the ages with a lean towards its doctor's age.
 * At last every list's residents get their run of rows.
 */
final class KommuneFill {
    /** Ages below this are children. */
    static final int CHILDREN = 16;

    private static final int AGES = ResidentCounts.AGES;
    private static final int MOST_CHILDREN = 4;

    private final World world;
    private final ResidentTables tables;
    private final long traitsSalt;
    private final long historySalt;
    private final long motherSalt;
    private final long placeSalt;

    private int number;
    private int[] cells;
    private final int[] from = new int[2 * AGES + 1];
    private int[] places;
    private Doctor[] doctors;
    private int[] room;
    private short[] part = new short[0];
    private int[] motherIndex = new int[0];
    private int[] rowOf = new int[0];
    private int[] indexAt = new int[0];
    private byte[] cellOf = new byte[0];
    private byte[] children = new byte[0];
    private int[] bucketOf = new int[0];
    private short[] partOf = new short[0];
    private int[] bucketStart = new int[0];
    private short[] inOrder = new short[0];
    private int[] waiting = new int[64];
    private int waits;

    KommuneFill(World world, ResidentTables tables) {
        this.world = world;
        this.tables = tables;
        traitsSalt = world.draws.salt(Decisions.TRAITS.code(), 0);
        historySalt = world.draws.salt(Decisions.HISTORY.code(), 0);
        motherSalt = world.draws.salt(Decisions.MOTHER.code(), 0);
        placeSalt = world.draws.salt(Decisions.PLACE.code(), 0);
    }

    /**
     * Fills the rows of one kommune.
     *
     * @param cellCounts agents by sex and age, women 0 to 100, then men
     * @param placeCounts agents by list, those on no list last; the same sum
     * @param doctorOf the doctor of each list or null, parallel to the places
     * @return rows that want to wait for another list
     */
    int[] fill(
            int kommune,
            int kommuneNumber,
            int firstRow,
            int[] cellCounts,
            int[] placeCounts,
            int firstList,
            Doctor[] doctorOf) {
        number = kommuneNumber;
        cells = cellCounts;
        places = placeCounts;
        doctors = doctorOf;
        room = places.clone();
        waits = 0;
        for (int c = 0; c < 2 * AGES; c++) {
            from[c + 1] = from[c] + cells[c];
        }
        ensureRoom(from[2 * AGES]);
        placeWomen();
        placeChildren();
        placeOthers();
        assignRows(firstRow);
        write(kommune, firstRow);
        placeOnLists(firstRow, firstList);
        return Arrays.copyOf(waiting, waits);
    }

    private void ensureRoom(int agents) {
        if (part.length < agents) {
            part = new short[agents];
            motherIndex = new int[agents];
            rowOf = new int[agents];
            indexAt = new int[agents];
            cellOf = new byte[agents];
            children = new byte[agents];
            bucketOf = new int[agents];
            partOf = new short[agents];
            inOrder = new short[agents];
            bucketStart = new int[agents + 1];
        }
        Arrays.fill(motherIndex, 0, agents, Residents.NONE);
        Arrays.fill(children, 0, agents, (byte) 0);
    }

    private void placeWomen() {
        int first = from[CHILDREN];
        int women = from[AGES] - first;
        double tilt = world.parameters.start().sameSexTilt();
        double[] weight = new double[places.length];
        double sum = 0;
        for (int j = 0; j < places.length; j++) {
            double lean = doctors[j] == null ? 1 : doctors[j].woman ? 1 + tilt : 1 - tilt;
            weight[j] = lean * places[j];
            sum += weight[j];
        }
        int[] shares = new int[places.length];
        double cumulated = 0;
        int given = 0;
        for (int j = 0; j < places.length && women > 0; j++) {
            cumulated += weight[j] / sum * women;
            shares[j] = Math.max(0, Math.min(places[j], (int) Math.round(cumulated) - given));
            given += shares[j];
        }
        for (int j = 0; given < women; j = (j + 1) % places.length) {
            if (shares[j] < places[j]) {
                shares[j]++;
                given++;
            }
        }
        order(shares, women, 0);
        for (int i = 0; i < women; i++) {
            part[first + i] = inOrder[i];
            room[inOrder[i]]--;
        }
    }

    /**
     * Puts places in an order along the ages: place s of n of a list lies near (s + chance) / n, bent towards the doctor's age, and all
     * lists' places are sorted by that into {@link #inOrder}.
     */
    private void order(int[] counts, int total, int step) {
        double ageTilt = world.parameters.start().ageTilt();
        Arrays.fill(bucketStart, 0, total + 1, 0);
        int slot = 0;
        for (int j = 0; j < counts.length; j++) {
            long key = AgentKeys.starterDoctor(0, number, j);
            double bend = 0;
            if (doctors[j] != null) {
                bend = ageTilt * (doctors[j].age(Decisions.START_MONTH) - 48) / 20.0;
                bend = Math.max(-0.9, Math.min(0.9, bend));
            }
            for (int s = 0; s < counts[j]; s++) {
                double u = Draws.unit(Draws.bits(placeSalt, key, (long) s << 1 | step));
                double t = (s + u) / counts[j];
                int bucket = Math.min(total - 1, (int) ((t + bend * t * (1 - t)) * total));
                bucketOf[slot] = bucket;
                partOf[slot++] = (short) j;
                bucketStart[bucket + 1]++;
            }
        }
        for (int b = 0; b < total; b++) {
            bucketStart[b + 1] += bucketStart[b];
        }
        for (int s = 0; s < total; s++) {
            inOrder[bucketStart[bucketOf[s]]++] = partOf[s];
        }
    }

    private void placeChildren() {
        double[] reach = new double[ResidentTables.OLDEST_MOTHER + 1];
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age < CHILDREN; age++) {
                int cell = sex * AGES + age;
                double sum = reach(age, reach);
                for (int i = 0; i < cells[cell]; i++) {
                    int index = from[cell] + i;
                    part[index] = -1;
                    if (sum > 0) {
                        long word = Draws.bits(motherSalt, AgentKeys.starter(number, sex == 0, age, i));
                        mother(index, age, word, reach, sum);
                    }
                }
            }
        }
    }

    /** Expected births of today's women of the kommune to children of an age, summed over mothers' ages; returns the total. */
    private double reach(int childAge, double[] reach) {
        double sum = 0;
        for (int age = ResidentTables.YOUNGEST_MOTHER; age <= ResidentTables.OLDEST_MOTHER; age++) {
            sum += tables.fertility[childAge][age] * cells[age + childAge];
            reach[age] = sum;
        }
        return sum;
    }

    private void mother(int child, int childAge, long word, double[] reach, double sum) {
        double point = (word >>> 40) * 0x1.0p-24 * sum;
        int age = ResidentTables.YOUNGEST_MOTHER;
        while (reach[age] <= point) {
            age++;
        }
        int cell = age + childAge;
        int women = cells[cell];
        int pick = (int) ((word >>> 16 & 0xFFFFFF) * women >>> 24);
        // whoever has four children already passes the child on to the next woman of her age
        for (int tries = 0; tries < women; tries++) {
            int mother = from[cell] + pick;
            if (children[mother] < MOST_CHILDREN) {
                children[mother]++;
                motherIndex[child] = mother;
                int list = part[mother];
                if ((word & 0xFFFF) < tables.childWithMother && room[list] > 0) {
                    part[child] = (short) list;
                    room[list]--;
                }
                return;
            }
            pick = pick + 1 == women ? 0 : pick + 1;
        }
    }

    private void placeOthers() {
        int left = 0;
        for (int r : room) {
            left += r;
        }
        order(room, left, 1);
        int next = 0;
        for (int age = 0; age < AGES; age++) {
            for (int sex = age < CHILDREN ? 0 : 1; sex < 2; sex++) {
                int cell = sex * AGES + age;
                for (int i = from[cell]; i < from[cell + 1]; i++) {
                    if (age >= CHILDREN || part[i] < 0) {
                        part[i] = inOrder[next++];
                    }
                }
            }
        }
    }

    private void assignRows(int firstRow) {
        int[] cursor = new int[places.length];
        int next = 0;
        for (int j = 0; j < places.length; j++) {
            cursor[j] = next;
            next += places[j];
        }
        for (int cell = 0; cell < 2 * AGES; cell++) {
            for (int i = from[cell]; i < from[cell + 1]; i++) {
                int place = cursor[part[i]]++;
                cellOf[i] = (byte) cell;
                indexAt[place] = i;
                rowOf[i] = firstRow + place;
            }
        }
    }

    /** Fills the columns in the order of the rows: many lists' rows written side by side would be far more cache lines than there are. */
    private void write(int kommune, int firstRow) {
        Residents residents = world.residents;
        long[] keys = residents.keys();
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        short[] kommuner = residents.kommuner();
        short[] joined = residents.joinedMonths();
        byte[] usesLastYear = residents.usesLastYear();
        int[] mothers = residents.mothers();
        int low = tables.lowEducation[kommune];
        int agents = from[2 * AGES];
        int onLists = agents - places[places.length - 1];
        int lastJanuary = Decisions.START_MONTH - 11;
        for (int place = 0; place < agents; place++) {
            int index = indexAt[place];
            int cell = cellOf[index] & 0xFF;
            boolean woman = cell < AGES;
            int age = woman ? cell : cell - AGES;
            long key = AgentKeys.starter(number, woman, age, index - from[cell]);
            long word = Draws.bits(traitsSalt, key);
            long history = Draws.bits(historySalt, key);
            int born = lastJanuary - 12 * age + (int) ((word >>> 32) * 12 >>> 32);
            if (age == Country.LAST_AGE) {
                // each further year of those aged 100 and over holds half as many
                born -= 12 * Math.min(8, Long.numberOfTrailingZeros(word >>> 20 & 0xFFF));
            }
            int frailty = (int) word & Traits.FRAILTY_CLASSES - 1;
            int row = firstRow + place;
            keys[row] = key;
            births[row] = (short) born;
            traits[row] = Traits.of(woman, (word >>> 4 & 0xFFFF) < low, frailty);
            kommuner[row] = (short) kommune;
            usesLastYear[row] = tables.usesLastYear(woman, age, frailty, history);
            int mother = motherIndex[index];
            mothers[row] = mother == Residents.NONE ? Residents.NONE : rowOf[mother];
            if (place < onLists) {
                int tenure = tables.tenure[(int) history & (1 << ResidentTables.TENURE_BITS) - 1];
                joined[row] = (short) Math.max(Math.max(Decisions.START_MONTH - tenure, born), CareerBuilder.REFORM);
                if ((history >>> 20 & 0xFFFFF) < tables.waits && age >= CHILDREN) {
                    addWaiting(row);
                }
            }
        }
    }

    private void addWaiting(int row) {
        if (waits == waiting.length) {
            waiting = Arrays.copyOf(waiting, waits * 2);
        }
        waiting[waits++] = row;
    }

    private void placeOnLists(int firstRow, int firstList) {
        int row = firstRow;
        for (int j = 0; j < places.length - 1; j++) {
            world.residents.membership().placeRun(row, row + places[j], firstList + j);
            row += places[j];
        }
    }
}

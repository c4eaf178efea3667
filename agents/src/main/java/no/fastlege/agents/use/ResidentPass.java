package no.fastlege.agents.use;

import java.util.Arrays;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.WishBuffer;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.Workers;

/**
 * The loop over millions.
 *
 * <p><b>Implementation overview.</b> In most months most residents neither consult nor wish for another doctor. So each strip of
 * {@link #STRIP} rows is swept twice. The first sweep reads ten bytes a row (key and traits), mixes one 64-bit word, and
 * compares its high half with the class's chance of any use and its low half with the highest chance of a wish; rows that pass are
 * gathered by a counter that grows by the comparison's outcome, without a branch that the processor could mispredict. The second
 * sweep works on the gathered few, four of five rows fewer: the high half decides the outcome by inversion, the low half the wish,
 * and a word of its own per consultation decides who serves it and how. Nothing is allocated.
 *
 * <p>Rejected, and runnable in the benchmarks: one Steppable per resident on MASON's Schedule; a branch per resident in one sweep.
 */
public final class ResidentPass {
    /** Age groups 0 to 15 years: the first two. */
    static final int CHILD_GROUPS = 2;

    /** Rows per strip: the gathered words stay in the first-level cache. */
    private static final int STRIP = 2048;

    private final Workers workers;
    private final PassSums[] sums;
    private final int[][] gatheredRows;
    private final long[][] gatheredWords;
    private WishBuffer[] wishesOf = new WishBuffer[0];
    private RowBuffer[] childrenOf = new RowBuffer[0];

    ResidentPass(Workers workers) {
        this.workers = workers;
        sums = new PassSums[workers.threads()];
        gatheredRows = new int[workers.threads()][STRIP];
        gatheredWords = new long[workers.threads()][STRIP];
        for (int w = 0; w < sums.length; w++) {
            sums[w] = new PassSums();
        }
    }

    /**
     * Sweeps all residents.
     *
     * @param salt of the decision {@link Decisions#RESIDENT_MONTH}
     * @param consultationSalt of the decision {@link Decisions#CONSULTATION}
     * @param eveningShare of e-consultations
     * @param wishes gets the residents who consider another doctor, in row order
     * @param children gets the children whose family thinks of the mother's doctor for them, in row order
     * @return the month's counts, in agents
     */
    PassSums sweep(
            Residents residents,
            EventTable events,
            ServiceTable service,
            int[] electronicThresholds,
            double eveningShare,
            int lists,
            int kommuner,
            long salt,
            long consultationSalt,
            WishBuffer wishes,
            RowBuffer children) {
        int rows = residents.rows();
        int blocks = Workers.blocks(rows);
        if (wishesOf.length < blocks) {
            int known = wishesOf.length;
            wishesOf = Arrays.copyOf(wishesOf, blocks + blocks / 8);
            childrenOf = Arrays.copyOf(childrenOf, wishesOf.length);
            Arrays.setAll(wishesOf, b -> b < known ? wishesOf[b] : new WishBuffer());
            Arrays.setAll(childrenOf, b -> b < known ? childrenOf[b] : new RowBuffer());
        }
        for (PassSums s : sums) {
            s.reset(lists, kommuner);
        }
        int evening = (int) (eveningShare * 65536.0);
        workers.forBlocks(rows, (worker, block, from, to) -> {
            wishesOf[block].clear();
            childrenOf[block].clear();
            for (int strip = from; strip < to; strip += STRIP) {
                int end = Math.min(strip + STRIP, to);
                int found = gather(
                        residents,
                        events.any,
                        service.highestWish,
                        salt,
                        strip,
                        end,
                        gatheredRows[worker],
                        gatheredWords[worker]);
                serve(
                        residents,
                        events,
                        service,
                        electronicThresholds,
                        evening,
                        lists,
                        consultationSalt,
                        worker,
                        block,
                        found);
            }
        });
        for (int w = 1; w < sums.length; w++) {
            sums[0].add(sums[w]);
        }
        sums[0].addUp(service, lists);
        for (int b = 0; b < blocks; b++) {
            wishes.addAll(wishesOf[b]);
            children.addAll(childrenOf[b].rows(), childrenOf[b].size());
        }
        return sums[0];
    }

    /** The first sweep: gathers the rows of a strip in which something may happen, and their words; returns how many. */
    static int gather(
            Residents residents, long[] any, long highestWish, long salt, int from, int to, int[] rows, long[] words) {
        long[] keys = residents.keys();
        short[] traits = residents.traits();
        // copied first and mixed in place: both go many cells at a time, where a loop over the column itself waits for
        // the memory
        System.arraycopy(keys, from, words, 0, to - from);
        for (int i = 0; i < to - from; i++) {
            words[i] = Draws.bits(salt, words[i]);
        }
        int n = 0;
        for (int r = from; r < to; r++) {
            long word = words[r - from];
            int useClass = traits[r] & Traits.USE_CLASS;
            rows[n] = r;
            words[n] = word;
            // negative differences mean "below": their sign bits say, without a branch, whether the row is kept
            long use = (word >>> 32) - any[useClass];
            long wish = (word & 0xFFFFFFFFL) - highestWish;
            n += (int) ((use | wish) >>> 63);
        }
        return n;
    }

    private void serve(
            Residents residents,
            EventTable events,
            ServiceTable service,
            int[] electronicThresholds,
            int evening,
            int lists,
            long consultationSalt,
            int worker,
            int block,
            int found) {
        PassSums s = sums[worker];
        WishBuffer wishes = wishesOf[block];
        RowBuffer children = childrenOf[block];
        int[] rows = gatheredRows[worker];
        long[] words = gatheredWords[worker];
        long[] keys = residents.keys();
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        short[] kommuneOf = residents.kommuner();
        byte[] uses = residents.usesThisYear();
        int[] listOf = residents.membership().listColumn();
        int[] serviceOf = service.cells;
        int[] byList = s.byList;
        int[] byKommune = s.byKommune;
        int byVikar = 0;
        int inEvening = 0;
        int firstLegevakt = 0;
        for (int i = 0; i < found; i++) {
            int r = rows[i];
            int kommune = kommuneOf[r];
            if (kommune == Residents.FREE) {
                continue;
            }
            long word = words[i];
            int list = listOf[r] == Membership.NONE ? lists : listOf[r];
            int cells = list * ServiceTable.ROW;
            long low = word & 0xFFFFFFFFL;
            int wish = cells
                    + (serviceOf[cells + ServiceTable.KOMMUNE] == kommune
                            ? ServiceTable.WISH
                            : ServiceTable.WISH_ELSEWHERE);
            if (low < (serviceOf[wish] & 0xFFFFFFFFL)) {
                wishes.add(r, keys[r], listOf[r], births[r], kommune, Traits.woman(traits[r]));
            }
            long u = word >>> 32;
            int useClass = traits[r] & Traits.USE_CLASS;
            int group = useClass / Traits.CLASSES_OF_AGE_GROUP;
            // one condition, not two branches: each alone is hard to foresee, both together are rare
            if (group < CHILD_GROUPS & low < ServiceTable.FAMILY) {
                children.add(r);
            }
            if (u >= events.any[useClass]) {
                continue;
            }
            int outcome = useClass * EventTable.ROW;
            int first = outcome;
            while (u >= events.cumulated[outcome]) {
                outcome++;
            }
            int asked = EventTable.CONSULTATIONS[outcome - first];
            int visits = EventTable.LEGEVAKT[outcome - first];
            int cell = PassSums.PAD + Traits.sex(traits[r]) * MonthUse.AGE_GROUPS + group;
            int onList = serviceOf[cells + ServiceTable.ON_LIST];
            int electronicMore = serviceOf[cells + ServiceTable.ELECTRONIC_ON_LIST] - onList;
            int vikarBelow = serviceOf[cells + ServiceTable.BY_VIKAR];
            int givenUpBelow = serviceOf[cells + ServiceTable.GIVEN_UP];
            int legevaktBelow = serviceOf[cells + ServiceTable.TO_LEGEVAKT];
            int electronicBelow = electronicThresholds[group];
            int made = 0;
            int own = 0;
            int isElectronic = 0;
            int ownElectronic = 0;
            for (int c = 0; c < asked; c++) {
                // four 16-bit uniforms of one word; a difference's sign bit says "below", so that nothing here can be
                // mispredicted
                long w = Draws.bits(consultationSalt, keys[r], c);
                int fate = (int) (w >>> 48);
                int electronic = below((int) (w >>> 16) & 0xFFFF, electronicBelow);
                int served = below((int) w & 0xFFFF, onList + electronic * electronicMore);
                int lost = (1 - served) & below(fate, givenUpBelow);
                int diverted = (1 - served - lost) & below(fate, legevaktBelow);
                int makes = 1 - lost - diverted;
                electronic &= makes;
                made += makes;
                own += served;
                visits += diverted;
                byVikar += served & below(fate, vikarBelow);
                isElectronic += electronic;
                ownElectronic += electronic & served;
                inEvening += electronic & below((int) (w >>> 32) & 0xFFFF, evening);
            }
            s.electronic[cell] += isElectronic;
            s.consultations[cell] += made;
            int ofList = list * PassSums.ROW;
            byList[ofList + PassSums.ASKED] += made;
            byList[ofList + PassSums.OWN] += own;
            byList[ofList + PassSums.OWN_ELECTRONIC] += ownElectronic;
            int ofKommune = kommune * PassSums.ROW;
            byKommune[ofKommune + PassSums.CONSULTATIONS] += made;
            byKommune[ofKommune + PassSums.ELSEWHERE] += made - own;
            byKommune[ofKommune + PassSums.LEGEVAKT] += visits;
            uses[r] = (byte) Math.min(uses[r] + made, Byte.MAX_VALUE);
            if (visits > 0) {
                s.legevakt[cell] += visits;
                firstLegevakt += residents.firstLegevakt(r) ? 1 : 0;
            }
        }
        s.byVikar += byVikar;
        s.evening += inEvening;
        s.firstLegevakt += firstLegevakt;
    }

    /** 1 if a is below b, else 0, without a branch; both from 0 to 2^30. */
    private static int below(int a, int b) {
        return (a - b) >>> 31;
    }
}

package no.fastlege.experiments.disclosure;

import java.util.Arrays;
import java.util.List;

/** Which cells of one column of counts may be printed, and which totals. */
public final class SuppressionMask {
    /** How a withheld cell is printed. */
    public static final String WITHHELD_TEXT = "\u2013";

    private final Cell[] cells;
    private final double threshold;
    private final int printableGroupings;
    private final boolean totalPrintable;

    SuppressionMask(Cell[] cells, double threshold, int printableGroupings, boolean totalPrintable) {
        this.cells = cells;
        this.threshold = threshold;
        this.printableGroupings = printableGroupings;
        this.totalPrintable = totalPrintable;
    }

    /** A mask that shows every cell and every total: what stands when suppression is switched off. */
    public static SuppressionMask none(int cells, int groupings) {
        Cell[] all = new Cell[cells];
        Arrays.fill(all, Cell.SHOWN);
        return new SuppressionMask(all, 0, groupings, true);
    }

    /**
     * The mask of a value that rests on several counts: a cell is small if it is so by any of them, else withheld if it is so by any; a
     * total is printed where all allow it.
     *
     * @param masks of as many cells each, one at least; how small cells are printed is as the first has it
     */
    public static SuppressionMask strictest(List<SuppressionMask> masks) {
        SuppressionMask first = masks.get(0);
        Cell[] cells = first.cells.clone();
        for (SuppressionMask mask : masks) {
            for (int i = 0; i < cells.length; i++) {
                boolean stricter = mask.cells[i] == Cell.SMALL || cells[i] == Cell.SHOWN;
                cells[i] = stricter ? mask.cells[i] : cells[i];
            }
        }
        return new SuppressionMask(
                cells,
                first.threshold,
                masks.stream().mapToInt(mask -> mask.printableGroupings).min().orElseThrow(),
                masks.stream().allMatch(mask -> mask.totalPrintable));
    }

    /** The number of cells. */
    public int size() {
        return cells.length;
    }

    /** What becomes of a cell. */
    public Cell cell(int cell) {
        return cells[cell];
    }

    /** Whether a cell, and whatever is computed from it (a share, a mean over so few), may be printed. */
    public boolean shown(int cell) {
        return cells[cell] == Cell.SHOWN;
    }

    /** How a cell is printed: the text given if it is shown, else {@code <5} or a dash. */
    public String text(int cell, String shown) {
        return switch (cells[cell]) {
            case SHOWN -> shown;
            case SMALL -> smallText();
            case WITHHELD -> WITHHELD_TEXT;
        };
    }

    /** How a small cell is printed, e.g. {@code <5}. */
    public String smallText() {
        return "<" + (threshold == Math.rint(threshold) ? Long.toString((long) threshold) : Double.toString(threshold));
    }

    /** How many cells are of a kind. */
    public int count(Cell kind) {
        return (int) Arrays.stream(cells).filter(cell -> cell == kind).count();
    }

    /**
     * How many of the groupings, counted from the first one given, may have their totals printed beside the cells. Fewer than were
     * given if some group holds too little to hide its small cells in.
     */
    public int printableGroupings() {
        return printableGroupings;
    }

    /** Whether the total of all cells may be printed beside them. */
    public boolean totalPrintable() {
        return totalPrintable;
    }
}

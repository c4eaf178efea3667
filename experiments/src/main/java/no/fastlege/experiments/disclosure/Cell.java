package no.fastlege.experiments.disclosure;

/** What becomes of a cell in print. */
public enum Cell {
    /** Printed. */
    SHOWN,
    /** Below the threshold: printed as such, without its value. */
    SMALL,
    /** Large enough, but withheld so that totals do not give small cells away. */
    WITHHELD
}

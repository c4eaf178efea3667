/**
 * What may be printed: small cells of kommuner are suppressed, and as many others as keep totals from giving them away.
 *
 * <pre>
 *   counts by cell + groupings whose totals are printed --> SmallCells --> SuppressionMask: shown, small or withheld, cell by cell
 * </pre>
 */
package no.fastlege.experiments.disclosure;

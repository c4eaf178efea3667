/**
 * Finished runs as they lie on disk: what figures, tables and the report read.
 *
 * <pre>
 *   a run directory, or a folder with run directories anywhere below it
 *        --> Study.open --> Ensemble (one scenario at one scale) --> StoredRun (one seed, one parameter set)
 *                               |                                        |
 *                           Spread: mean and interval                figures, rows of tables
 *                               |
 *                           Pairing: the same seeds under two scenarios
 * </pre>
 */
package no.fastlege.experiments.study;

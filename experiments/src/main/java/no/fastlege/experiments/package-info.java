/**
 * The laboratory: scenarios become runs, runs become directories of tables, and a command line holds it together.
 *
 * <pre>
 *   Main --> cli (one class per command) --> run (plan, model, directory, manifest) --> tables (Parquet, CSV)
 *                    |                             ^
 *                    +--> calibration (compare)    |
 *                                            SimulationMaker: the model of the agents module
 * </pre>
 */
package no.fastlege.experiments;

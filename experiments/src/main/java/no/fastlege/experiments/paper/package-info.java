/**
 * The paper from one command: the runs that are not there yet, then figures, tables and report from all of them.
 *
 * <pre>
 *   PaperPlan --> PaperRuns (finished ones are kept) --> runs/SCENARIO/scale-S/seed-N
 *                                                            |
 *                                              Study --> figures/, report/
 * </pre>
 */
package no.fastlege.experiments.paper;

/**
 * Sweeps: a study file becomes a table of rows on disk before anything runs; workers on one machine or many take rows until none is
 * open; what they leave is collected into few tables.
 *
 * <pre>
 *   study.yaml --> SweepStudy --> Design (points) --> SweepRow (scenario x point x seed) --> DIR (SweepDirectory)
 *                                                                                             jobs/, state/    the job table
 *   SweepWorkers: one row = one run in one thread --> manifest.json, figures (and tables)     scenarios/       each fixed at planning
 *   SweepCollector --> DIR/collected: rows, figures (and tables)                              study.yaml, plan.json
 *   SlurmScripts   --> DIR/slurm: an array of workers, and a job that collects after it
 * </pre>
 *
 * <p>A row never reads the files that the study named: scenarios are written into the directory at planning, with their checksum in
 * every row, so that a row means the same on every host and after any edit.
 */
package no.fastlege.experiments.sweep;

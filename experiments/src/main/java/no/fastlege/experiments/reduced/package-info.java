/**
 * What figures, maps and the report take from the runs' large tables: sums by year, kommune and group, computed once per run.
 *
 * <pre>
 *   StoredRun --> KommuneMonths, ListYears, DoctorYears --> figures
 *                      RunTables of these --> KommuneRatio of a KommuneMeasure (disclosure) --> maps of figures and report
 * </pre>
 */
package no.fastlege.experiments.reduced;

/** What figures and tables take from the runs' large tables: sums by year, kommune and group, computed once per run. */
package no.fastlege.experiments.figures.reduced;

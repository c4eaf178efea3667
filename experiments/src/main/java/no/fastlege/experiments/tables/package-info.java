/** Output tables as files: one writer and one reader per format, fed row by row while the run goes on. */
package no.fastlege.experiments.tables;

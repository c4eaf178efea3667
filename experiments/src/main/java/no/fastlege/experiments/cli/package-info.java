/** The command line: one class per command, none of which knows how a run is carried out. */
package no.fastlege.experiments.cli;

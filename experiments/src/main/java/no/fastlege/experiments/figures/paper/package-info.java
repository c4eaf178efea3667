/** The figures of the paper, one class each: the evaluation's, maps, contrasts, sensitivity, posterior. */
package no.fastlege.experiments.figures.paper;

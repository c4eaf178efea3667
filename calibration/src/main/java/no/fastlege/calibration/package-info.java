/**
 * The judge: published figures against the model's, one row per figure, and a score.
 *
 * <pre>
 *   PublishedFigures (agents) --> Targets --+
 *                                           +--> Comparison: rows, score, median error, what flat lines would score
 *   a run's figures by FigureKey (agents) --+
 * </pre>
 */
package no.fastlege.calibration;

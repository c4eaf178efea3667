/**
 * Paired contrasts: two scenarios under the same luck, and the difference with an interval.
 *
 * <pre>
 *   ContrastPlan --> Contrast: seeds x (base, scenarios), side by side --> Outcome per run --+
 *                                                                                            |
 *        a directory of contrast.*, replicates.*, manifest.json  <-- ContrastFiles <-- PairedDifference per figure
 * </pre>
 *
 * <p>Every draw of the model is a function of seed, decision, month and agent, so two runs of one seed share the luck of every agent and
 * decision that the scenario does not touch. <b>Nothing differs before the first different month</b>: the calendars tell that month, and
 * the runs prove it by their digests, or the contrast is refused.
 */
package no.fastlege.experiments.contrast;

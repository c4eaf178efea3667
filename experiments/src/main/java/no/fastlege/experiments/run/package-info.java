/**
 * One run: from a plan to a run directory.
 *
 * <pre>
 *   RunPlan --> ModelSource.start/resume --> Model, months --> OutputThread (tables while months run)
 *                                                |                    |
 *                                             Progress           RunDirectory: hidden until complete, then renamed
 *                                                                     |
 *                                                                 Manifest
 * </pre>
 */
package no.fastlege.experiments.run;

/**
 * Sensitivity of the model's figures to whatever a scenario can set.
 *
 * <pre>
 *   study.yaml --> SensitivityStudy --> design (calibration.sensitivity) --> jobs: point x seed (calibration.jobs) --> runs in threads
 *                                                                                                                          |
 *        sensitivity.*, manifest.json  <-- SensitivityFiles <-- indices per figure and factor <-- mean over the seeds <----+
 * </pre>
 *
 * <p>Every point runs under the same seeds, so that what differs between points is not luck. Finished runs stand in the directory: the
 * same command goes on where it was stopped.
 */
package no.fastlege.experiments.sensitivity;

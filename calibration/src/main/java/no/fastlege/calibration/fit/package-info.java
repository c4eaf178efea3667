/**
 * The search for free parameters, and how far what it finds can be believed.
 *
 * <pre>
 *   FreeParameters (at most 45, ranges, priors)          TargetSet (role target alone, to 2024)
 *          |                                                   |
 *          v                                                   v
 *   Search: Sobol design --> Evaluations --> Emulator --> Distance --> Cmaes --> candidate --+
 *              ^             (runs, on disk)                                                 |
 *              +------------------------ runs around the best so far <-----------------------+
 *          |
 *          v
 *   FoundPoint --> Posterior, Identifiability, Coverage, Backtest, Counterfactuals --> FitReport
 * </pre>
 *
 * <p>Everything here is a deterministic function of a fit's settings and of its runs' results; the runs are on disk as soon as they
 * are done. That is how a fit resumes: it walks the same way again and runs only what is missing.
 */
package no.fastlege.calibration.fit;

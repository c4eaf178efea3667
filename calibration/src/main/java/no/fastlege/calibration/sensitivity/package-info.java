/**
 * Which inputs move an output: designs of points in the unit cube, and what the outputs at those points say. It knows no model: whoever
 * uses it maps a point to parameters, runs, and hands back one number per point, in the order of the points.
 *
 * <pre>
 *   MorrisDesign --> points --> (model) --> outputs --> MorrisIndices   cheap: which inputs matter at all, and is it simple
 *   SobolDesign  --> points --> (model) --> outputs --> SobolIndices    dear:  shares of the variance, with interactions
 * </pre>
 */
package no.fastlege.calibration.sensitivity;

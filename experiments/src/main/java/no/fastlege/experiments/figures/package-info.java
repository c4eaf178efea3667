/**
 * The pictures of a paper.
 *
 * <pre>
 *   Study (runs on disk) + published figures --> Material --> Figure.sheet --> Sheet: panels, numbers, words
 *                                                                               |
 *                     SheetDrawing (one style, JFreeChart and Graphics2D) <-----+-----> Numbers (CSV, also what verify compares)
 *                               |
 *                     SVG, PDF, PNG, each with the provenance inside, and a sidecar JSON
 * </pre>
 *
 * <p>A figure class says what it shows and needs; it knows nothing of pixels. The same numbers give the same bytes of SVG.
 */
package no.fastlege.experiments.figures;

/**
 * The report: a study as one page that needs no network, in English or Norwegian.
 *
 * <pre>
 *   Study --> StoryCharts (charts.json) --+
 *         --> KommuneMaps (reduced, disclosure) -------------+
 *         --> ScenarioEffects (paired differences) ----------+--> ReportPage: template + texts + one block of JSON --> report.html
 *         --> FitSection (calibration.Comparison) -----------+         report.js draws it with the chart library inlined
 *         --> Provenance (manifests) ------------------------+
 * </pre>
 *
 * <p><b>Nothing on the page that may not be printed</b>: suppressed cells of kommuner are taken out before anything is written, tables,
 * charts and data alike.
 */
package no.fastlege.experiments.report;

/**
 * What a run is asked to be: small files that change the policy calendar, parameters and the projection against a base.
 *
 * <pre>
 *   baseline &lt;- base file &lt;- file &lt;- --set         EffectiveScenario
 *   (extends: a chain of diffs)              -->    calendar, parameters, population,
 *                                                   where each value comes from, JSON for the manifest
 * </pre>
 *
 * Everything is checked at this door; what passes it is trusted inside. Whatever is wrong is one line
 * ({@link no.fastlege.agents.scenario.BadInputException}).
 */
package no.fastlege.agents.scenario;

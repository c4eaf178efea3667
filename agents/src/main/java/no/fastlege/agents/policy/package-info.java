/**
 * What the state, the hospitals and the world did, by date: the policy calendar.
 *
 * <pre>
 *   calendar.yaml          PolicyBook                  DatedCalendar                 RulesPhase
 *   base paths      -->    base path per key    -->    book + a scenario's    -->    Rules in force
 *   measures               measures in order           changes                       this month
 *   growth                 growth after 2024
 * </pre>
 *
 * A measure is one switchable entry with its own strength; the counterfactual "without it" is the calendar with its strength at 0.
 */
package no.fastlege.agents.policy;

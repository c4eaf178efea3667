/**
 * Need and use: what residents ask of their doctors and of legevakt in a month.
 *
 * <pre>
 *   UseRates            EventTable                ResidentPass                         UsePhase
 *   yearly means by     month's outcome      -->  one keyed draw per resident:    -->  counts to lists, kommuner
 *   class (age, sex, -> probabilities             residents without an event are       and the nation; wishes to
 *   education,          cumulated                 passed over without a branch,        the lists phase
 *   frailty)                                      the others handled in a second pass
 * </pre>
 */
package no.fastlege.agents.use;

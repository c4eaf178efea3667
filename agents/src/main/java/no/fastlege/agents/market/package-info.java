/**
 * Doctors and kommuner act on incentives, and meet.
 *
 * <pre>
 *   decide:   Exit, CapChoice, ContractChoice, LeaveOfAbsence, Sentiment     (one decision month a year per doctor)
 *   offer:    PostPlanning, OfferLadder                                       (every kommune, every month)
 *   meet:     Handover -> Meeting: Posts -> Search -> Matching -> agreements (who leaves, who looks, who gets which list)
 *             VikarMarket                                                    (who stands in, at what price)
 * </pre>
 *
 * <p>Every value of work comes from one place, {@link no.fastlege.agents.market.PostUtility}; every number of a post (income, hours,
 * duty) from {@link no.fastlege.agents.market.Outlook}. Draws are named in {@link no.fastlege.agents.market.Decisions}. Nothing here
 * loops over residents.
 */
package no.fastlege.agents.market;

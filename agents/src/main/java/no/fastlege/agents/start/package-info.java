/**
 * The start: who lived where, which doctors held which lists, and who stood outside, on 31 December 2016.
 *
 * <pre>
 * counts by kommune -> lists and GPs -> careers -> lengths and free places -> residents on lists -> caps -> queues
 * </pre>
 *
 * Published counts are met exactly (residents by kommune, sex and age; GPs, specialists, lists with a doctor, places, residents without a
 * doctor); what no source gives is drawn from {@link no.fastlege.agents.start.StartParameters}.
 */
package no.fastlege.agents.start;

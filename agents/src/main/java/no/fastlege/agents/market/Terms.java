package no.fastlege.agents.market;

import no.fastlege.agents.world.Contract;

/**
 * What a post offers to anyone, already in units that {@link PostUtility} weighs.
 *
 * @param form contract form
 * @param income value of the expected income, see {@link PostUtility#incomeValue}
 * @param hours burden of the expected hours, see {@link PostUtility#hoursBurden}
 * @param duty share of the district's legevakt that one doctor carries
 * @param colleagues 0 for no colleague in the kommune to 1 for many
 * @param alis whether an ALIS agreement comes with the post
 * @param buyIn whether a practice has to be bought at one's own risk
 * @param central sentralitet in standard deviations from the mean doctor's
 */
record Terms(
        Contract form, double income, double hours, double duty, double colleagues, boolean alis, boolean buyIn, double central) {}

package no.fastlege.agents.market;

import no.fastlege.agents.world.Contract;

/**
 * What a post offers to anyone, already in units that {@link PostUtility} weighs. Income and hours come twice: for a doctor who does not
 * take part in legevakt, and for one who does.
 *
 * @param form contract form
 * @param income value of the expected income without legevakt, see {@link PostUtility#incomeValue}
 * @param incomeOnDuty the same with legevakt
 * @param hours burden of the expected hours without legevakt, see {@link PostUtility#hoursBurden}
 * @param hoursOnDuty the same with legevakt
 * @param strain burden of how much work each resident brings, beyond the hours
 * @param duty share of the hours outside office hours in which a participant is on duty: one over the N of "one in N"
 * @param colleagues 0 for no colleague in the kommune to 1 for many
 * @param alis worth of the ALIS agreement that comes with the post: 1 under the national scheme, less before it, 0 for none
 * @param rotation 1 for a Nordsjoeturnus, weeks of work and longer spells off, else 0
 * @param buyIn whether a practice has to be bought at one's own risk
 * @param central sentralitet in standard deviations from the mean doctor's
 * @param appeal what else doctors like or dislike about the kommune and the practice, in units of utility
 */
record Terms(
        Contract form,
        double income,
        double incomeOnDuty,
        double hours,
        double hoursOnDuty,
        double strain,
        double duty,
        double colleagues,
        double alis,
        double rotation,
        boolean buyIn,
        double central,
        double appeal) {}

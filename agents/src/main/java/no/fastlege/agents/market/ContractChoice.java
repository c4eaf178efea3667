package no.fastlege.agents.market;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Which contract form a GP would have, and whether to ask for it: a multinomial logit over the forms. Few ask in a year, and only a form
 * that the kommune offers is given.
 */
final class ContractChoice {
    private final World world;
    private final PostUtility utility;
    private final Outlook outlook;
    private final int month;
    private final long saltAsk;
    private final long saltWish;

    ContractChoice(World world, PostUtility utility, Outlook outlook, int month) {
        this.world = world;
        this.utility = utility;
        this.outlook = outlook;
        this.month = month;
        this.saltAsk = Decisions.ASK_CONTRACT.salt(world.draws, month);
        this.saltWish = Decisions.WISH_CONTRACT.salt(world.draws, month);
    }

    /** Asks for another form, or not. */
    void decide(Doctor d) {
        if (Draws.uniform(saltAsk, d.key) >= world.parameters.decision().form().contractChangeHazard()) {
            return;
        }
        GpList list = world.lists.get(d.list);
        int length = world.residents.length(list.id);
        Contract best = list.contract;
        double most = Double.NEGATIVE_INFINITY;
        for (Contract form : Contract.values()) {
            double u = utility.of(d, outlook.terms(list.kommune, form, length, length), false, 0, 0)
                    + PostUtility.shock(Draws.bits(saltWish, d.key, form.ordinal()));
            if (u > most) {
                most = u;
                best = form;
            }
        }
        d.wishContract = best;
        if (best != list.contract && OfferLadder.offers(world.kommuner.get(list.kommune), best)) {
            world.events.add(
                    month, EventKind.CONTRACT, d.id, list.id, list.kommune, list.contract.label(), best.label());
            list.contract = best;
        }
    }
}

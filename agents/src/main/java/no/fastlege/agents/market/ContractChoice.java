package no.fastlege.agents.market;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Which contract form a GP would have, and whether to ask for it: a multinomial logit over the forms with a bond to the one that the
 * doctor has; the doctor's own leaning to a form lasts. All have a wish, few ask in a year, and only a form that the kommune offers is
 * given.
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
        this.saltWish = Decisions.WISH_CONTRACT.salt(world.draws, 0);
    }

    /** Forms the year's wish, and asks for another form, or not. */
    void decide(Doctor d) {
        GpList list = world.lists.get(d.list);
        d.wishContract = wish(d, list);
        if (d.wishContract != list.contract
                && OfferLadder.offers(world, list, d.wishContract, month)
                && Draws.uniform(saltAsk, d.key)
                        < world.parameters.decision().form().contractChangeHazard()) {
            world.events.add(
                    month,
                    EventKind.CONTRACT,
                    d.id,
                    list.id,
                    list.kommune,
                    list.contract.label(),
                    d.wishContract.label());
            list.contract = d.wishContract;
            d.wishCap = (int) Math.max(
                    d.wishCap, CapChoice.floor(world.parameters.decision().cap(), list.contract));
        }
    }

    /** The form that the doctor would have on this list, offered or not. */
    Contract wish(Doctor d, GpList list) {
        int length = world.residents.length(list.id);
        Contract best = list.contract;
        double most = Double.NEGATIVE_INFINITY;
        for (Contract form : Contract.values()) {
            double u = utility.of(d, outlook.terms(list, form, length, length), false, 0, 0)
                    + PostUtility.shock(Draws.bits(saltWish, d.key, form.ordinal()))
                    + bond(list.contract, form);
            if (u > most) {
                most = u;
                best = form;
            }
        }
        return best;
    }

    /** What binds a doctor to the form at hand, and less to the other one of its kind: with a purse of one's own, or without. */
    private double bond(Contract now, Contract form) {
        FormParameters p = world.parameters.decision().form();
        return (form == now ? p.keepFormWeight() : 0)
                + (form.salaried() == now.salaried() ? p.keepStandingWeight() : 0);
    }
}

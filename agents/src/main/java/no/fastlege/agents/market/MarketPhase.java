package no.fastlege.agents.market;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Phase;

/**
 * Doctors and posts meet: lists change hands as agreed before, doctors who look apply for posts, kommuner rank who applied, deferred
 * acceptance settles who gets what, and vikarer stand in where a doctor is missing. What is national (the vikar price, the profession's
 * reputation) moves last, so that within a month nothing reaches beyond those who meet.
 *
 * <ol>
 *   <li>departures and starts agreed before ({@link Handover})
 *   <li>the month's meeting: lists on the market ({@link Posts}), who looks and applies ({@link Search}), deferred acceptance ({@link
 *       Matching}), agreements ({@link Meeting})
 *   <li>second doctors on others' lists, where the rules have them ({@link HostedPosts})
 *   <li>stand-ins and their price ({@link VikarMarket})
 *   <li>the profession's reputation moves ({@link Sentiment})
 * </ol>
 */
public final class MarketPhase implements Phase {
    private final World world;

    /** The phase over a world. */
    public MarketPhase(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "market";
    }

    @Override
    public void run(int month) {
        Workforce workforce = new Workforce(world, month);
        new Handover(world, month).carryOut(workforce);
        PostUtility utility = new PostUtility(world.parameters.decision());
        Outlook outlook = new Outlook(world, utility, new Places(world), month);
        Search search = new Meeting(world, utility, outlook, month).run(workforce);
        new HostedPosts(world, utility, outlook, search, month).run(workforce);
        new VikarMarket(world, month).run(workforce);
        new Sentiment(world).spread(workforce);
    }
}

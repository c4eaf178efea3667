package no.fastlege.agents.market;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Phase;

/**
 * Kommuner decide: seek doctors for lists that stand vacant, close what nobody needs, open lists where places lack, and step up the
 * ladder of offers where nobody applies.
 *
 * <ol>
 *   <li>vacant lists are sought; lists of residents whom no list has room for are not, until the kommune makes posts of them
 *   <li>in January it is counted whom each kommune answers for ({@link Patronage})
 *   <li>kommune by kommune, the ladder of offers ({@link OfferLadder}) and new lists ({@link PostPlanning}, {@link Places})
 *   <li>lists long without a doctor become salaried posts ({@link OfferLadder})
 *   <li>surplus lists without residents are closed ({@link PostPlanning})
 * </ol>
 */
public final class KommuneDecisionsPhase implements Phase {
    private final World world;

    /** The phase over a world. */
    public KommuneDecisionsPhase(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "kommuner-decide";
    }

    @Override
    public void run(int month) {
        for (GpList list : world.lists) {
            if (list.vacant() && !list.overflow && list.soughtSince == GpList.NONE) {
                list.soughtSince = month;
            }
        }
        Places places = new Places(world);
        PostPlanning planning = new PostPlanning(world, places, month);
        OfferLadder ladder = new OfferLadder(world, places, month);
        boolean first = world.nation.marketSince == 0;
        if (first) {
            world.nation.marketSince = month;
        }
        new Patronage(world).count(month, first);
        for (KommuneState kommune : world.kommuner) {
            if (first) {
                planning.begin(kommune);
            }
            ladder.decide(kommune);
            planning.decide(kommune);
        }
        OfferLadder.register(world, month);
        planning.closeSurplus();
    }
}

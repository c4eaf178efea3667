package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;

/** The lists on the market this month, each with its terms under every form on offer. */
final class Posts {
    /**
     * One list on the market.
     *
     * @param list the list
     * @param region its labour-market region
     * @param offers terms under each form on offer
     */
    record Post(GpList list, int region, Terms[] offers) {}

    private final List<Post> posts = new ArrayList<>();

    Posts(World world, Outlook outlook, int month) {
        for (GpList list : world.lists) {
            if (!Places.sought(list)) {
                continue;
            }
            int expected = expectedLength(world, list);
            List<Terms> offers = new ArrayList<>(4);
            for (Contract form : Contract.values()) {
                if (OfferLadder.offers(world, list, form, month)) {
                    offers.add(outlook.terms(list, form, expected, world.residents.length(list.id)));
                }
            }
            posts.add(new Post(list, world.country.kommune(list.kommune).laborRegion(), offers.toArray(new Terms[0])));
        }
    }

    /** The length to expect on a list after taking it over: what stands there, not far from an entrant's usual cap. */
    private static int expectedLength(World world, GpList list) {
        double usual = world.parameters.decision().entrant().entrantCap();
        double length = world.residents.length(list.id);
        return (int) Math.max(0.7 * usual, Math.min(1.3 * usual, length));
    }

    /** The posts in order of list_id. */
    List<Post> all() {
        return posts;
    }
}

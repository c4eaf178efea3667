package no.fastlege.agents.market;

import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Phase;

/**
 * Doctors and posts meet: lists change hands as agreed before, doctors who look apply for posts, kommuner rank who applied, deferred
 * acceptance settles who gets what, and vikarer stand in where a doctor is missing. What is national (the vikar price, the profession's
 * reputation) moves last, so that within a month nothing reaches beyond those who meet.
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
        Handover handover = new Handover(world, month);
        handover.carryOut();
        PostUtility utility = new PostUtility(world.parameters.decision());
        Outlook outlook = new Outlook(world, utility, new Places(world), month);
        Posts posts = new Posts(world, outlook);
        List<Search.Applications> applications = new Search(world, utility, outlook, posts, month).run();
        int[][] wishes = new int[applications.size()][];
        for (int a = 0; a < wishes.length; a++) {
            wishes[a] = applications.get(a).posts();
        }
        List<Posts.Post> all = posts.all();
        long salt = Decisions.RANK.salt(world.draws, month);
        int[] postOf = Matching.match(
                wishes, all.size(), (post, a) -> rank(all.get(post).list(), applications.get(a).doctor(), salt));
        for (int a = 0; a < wishes.length; a++) {
            if (postOf[a] == Matching.NONE) {
                continue;
            }
            Search.Applications one = applications.get(a);
            int place = 0;
            while (one.posts()[place] != postOf[a]) {
                place++;
            }
            handover.agree(one.doctor(), all.get(postOf[a]).list(), one.forms()[place]);
        }
        countMonthsInVain(all, wishes);
        new VikarMarket(world, month).run();
        new Sentiment(world).spread();
    }

    /** How a kommune scores an applicant: specialist, home region, experience, and reasons of its own. */
    private double rank(GpList list, Doctor d, long salt) {
        MarketParameters p = world.parameters.market();
        double score = PostUtility.logistic(Draws.bits(salt, list.key, d.key)) / 1.8;
        score += d.specialist ? p.rankSpecialist() : 0;
        score += p.rankHome() * Places.home(world, d.homeKommune, list.kommune);
        return d.firstAgreement != Doctor.NONE ? score + p.rankExperience() : score;
    }

    private void countMonthsInVain(List<Posts.Post> all, int[][] wishes) {
        boolean[] applied = new boolean[all.size()];
        for (int[] wish : wishes) {
            for (int post : wish) {
                applied[post] = true;
            }
        }
        int[] sought = new int[world.kommuner.size()];
        int[] answered = new int[world.kommuner.size()];
        for (int i = 0; i < applied.length; i++) {
            int k = all.get(i).list().kommune;
            sought[k]++;
            answered[k] += applied[i] ? 1 : 0;
        }
        for (KommuneState kommune : world.kommuner) {
            int k = kommune.index;
            kommune.monthsWithoutApplicant = sought[k] > 0 && answered[k] == 0 ? kommune.monthsWithoutApplicant + 1 : 0;
        }
    }
}

package no.fastlege.agents.market;

import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/** Doctors who look and lists on the market meet in one month: applications, ranking, deferred acceptance, agreements. */
final class Meeting {
    private final World world;
    private final PostUtility utility;
    private final Outlook outlook;
    private final int month;

    Meeting(World world, PostUtility utility, Outlook outlook, int month) {
        this.world = world;
        this.utility = utility;
        this.outlook = outlook;
        this.month = month;
    }

    /** Everything from the first look to the agreements, and every kommune's months in vain; returns the month's search. */
    Search run(Workforce workforce) {
        Posts posts = new Posts(world, outlook, month);
        Search search = new Search(world, utility, outlook, posts, month);
        List<Search.Applications> applications = search.run(workforce);
        int[][] wishes = new int[applications.size()][];
        for (int a = 0; a < wishes.length; a++) {
            wishes[a] = applications.get(a).posts();
        }
        List<Posts.Post> all = posts.all();
        long salt = Decisions.RANK.salt(world.draws, month);
        int[] postOf = Matching.match(
                wishes,
                all.size(),
                (post, a) -> rank(all.get(post).list(), applications.get(a).doctor(), salt));
        Handover handover = new Handover(world, month);
        for (int a = 0; a < wishes.length; a++) {
            if (postOf[a] != Matching.NONE) {
                Search.Applications one = applications.get(a);
                handover.agree(one.doctor(), all.get(postOf[a]).list(), one.formAt(postOf[a]));
            }
        }
        countMonthsInVain(all, wishes);
        return search;
    }

    /** How a kommune scores an applicant: specialist, home region, experience, and reasons of its own. */
    private double rank(GpList list, Doctor d, long salt) {
        MarketParameters p = world.parameters.market();
        double score = PostUtility.logistic(Draws.bits(salt, list.key, d.key)) / PostUtility.LOGISTIC_DEVIATION;
        score += d.specialist ? p.rankSpecialist() : 0;
        score += p.rankHome() * Places.home(world, d.homeKommune, list.kommune);
        return d.firstAgreement != Doctor.NONE ? score + p.rankExperience() : score;
    }

    /** A month is in vain if at most half of the lists sought had an applicant; only if all had, the kommune begins to count anew. */
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
            if (answered[k] == sought[k]) {
                kommune.monthsWithoutApplicant = 0;
            } else if (2 * answered[k] <= sought[k]) {
                kommune.monthsWithoutApplicant++;
            }
        }
    }
}

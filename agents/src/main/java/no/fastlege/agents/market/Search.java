package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * Who looks at posts this month, what they see, and what they apply for.
 *
 * <p>The newly finished look whatever happens; others settled outside look more often when hospitals have less to offer and when GPs are
 * content. A doctor sees each post with a chance of its own, larger near home, so that one more post or doctor changes nobody else's view. The
 * doctor values every post seen under every form on offer, beside the present work, each with a taste shock that lasts for the year, and
 * applies for the best few that beat the present work: a logit over what was seen, with posts nearer to each other than to other work.
 */
final class Search {
    private static final int OLDEST_ENTRANT = 67;

    /**
     * One doctor's applications, best first.
     *
     * @param doctor the doctor
     * @param posts places in {@link Posts#all()}
     * @param forms the form chosen at each
     */
    record Applications(Doctor doctor, int[] posts, Contract[] forms) {
        /** The form chosen at a post applied for. */
        Contract formAt(int post) {
            int i = 0;
            while (posts[i] != post) {
                i++;
            }
            return forms[i];
        }
    }

    private final World world;
    private final MarketParameters p;
    private final DecisionParameters decision;
    private final PostUtility utility;
    private final Outlook outlook;
    private final List<Posts.Post> posts;
    private final int month;
    private final double response;
    private final long saltLook;
    private final long saltSee;
    private final long saltPost;
    private final long saltOutside;
    private final long saltTaste;

    Search(World world, PostUtility utility, Outlook outlook, Posts posts, int month) {
        this.world = world;
        this.p = world.parameters.market();
        this.decision = world.parameters.decision();
        this.utility = utility;
        this.outlook = outlook;
        this.posts = posts.all();
        this.month = month;
        double push = outlook.outsideUsually() - outlook.outside();
        double pull = decision.reputationWeight() * (world.nation.reputation - 0.5);
        this.response = StrictMath.exp(p.lookResponse() * (push + pull));
        int year = Months.year(month);
        this.saltLook = Decisions.LOOK.salt(world.draws, month);
        this.saltSee = Decisions.SEE.salt(world.draws, month);
        this.saltPost = Decisions.POST_SHOCK.salt(world.draws, year);
        this.saltOutside = Decisions.OUTSIDE_SHOCK.salt(world.draws, year);
        this.saltTaste = Decisions.OUTSIDE_TASTE.salt(world.draws, 0);
    }

    /** Everybody's applications, in order of doctor_id; only doctors with at least one. */
    List<Applications> run() {
        List<Applications> all = new ArrayList<>();
        double outside = outlook.outside();
        for (Doctor d : world.doctors) {
            double share = lookShare(d);
            if (share <= 0 || Draws.uniform(saltLook, d.key) >= share) {
                continue;
            }
            Applications applications = apply(d, reservation(d, outside));
            if (applications != null) {
                all.add(applications);
            }
        }
        return all;
    }

    /** The chance that a doctor looks at posts this month; 0 for those who cannot take one. */
    double lookShare(Doctor d) {
        if (d.nextList != Doctor.NONE || d.leavesInMonth != Doctor.NONE) {
            return 0;
        }
        return switch (d.status) {
            case GP -> d.searchesUntil >= month ? p.lookShareGp() : 0;
            case VIKAR -> d.age(month) < OLDEST_ENTRANT ? p.lookShareVikar() : 0;
            case OUTSIDE -> {
                if (d.age(month) >= OLDEST_ENTRANT) {
                    yield 0;
                }
                if (fresh(p, d, month)) {
                    yield p.lookShareFresh();
                }
                yield response * (d.lastMonthAsGp != Doctor.NONE ? p.lookShareFormer() : p.lookSharePool());
            }
            default -> 0;
        };
    }

    /** Whether a doctor outside has finished LIS1 not long ago. */
    static boolean fresh(MarketParameters p, Doctor d, int month) {
        return d.age(month) < p.freshUntilAge() && d.firstAgreement == Doctor.NONE;
    }

    /** The utility that a post must beat: of the present list, or of work outside, with its shock. */
    private double reservation(Doctor d, double outside) {
        double shock = PostUtility.shock(Draws.bits(saltOutside, d.key));
        if (d.isGp()) {
            return outlook.here(d) + shock;
        }
        return outside
                + decision.outsideTasteSpread() * PostUtility.logistic(Draws.bits(saltTaste, d.key))
                + shock;
    }

    private Applications apply(Doctor d, double reservation) {
        int limit = (int) p.applications();
        double[] best = new double[limit];
        int[] chosen = new int[limit];
        Contract[] forms = new Contract[limit];
        int found = 0;
        int home = region(d.homeKommune);
        int present = region(d.kommune);
        for (int i = 0; i < posts.size(); i++) {
            Posts.Post post = posts.get(i);
            boolean near = post.region() == home || post.region() == present;
            double seen = near ? p.seenNear() : p.seenFar();
            long postKey = post.list().key;
            if (Draws.unit(Draws.bits(saltSee, d.key, postKey)) >= seen || post.list().id == d.list) {
                continue;
            }
            int kommune = post.list().kommune;
            double homeShare = Places.home(world, d.homeKommune, kommune);
            double move = d.isGp() ? decision.moveCost() : 0;
            double most = Double.NEGATIVE_INFINITY;
            Contract form = null;
            for (Terms terms : post.offers()) {
                boolean onDuty = outlook.onDuty(d, kommune, terms.form());
                double u = utility.of(d, terms, onDuty, homeShare, world.nation.reputation)
                        - move
                        + decision.postTasteSpread() * PostUtility.shock(Draws.bits(saltPost, d.key, postKey * 4 + terms.form().ordinal()));
                if (u > most) {
                    most = u;
                    form = terms.form();
                }
            }
            if (most > reservation) {
                found = insert(best, chosen, forms, found, most, i, form);
            }
        }
        if (found == 0) {
            return null;
        }
        return new Applications(d, java.util.Arrays.copyOf(chosen, found), java.util.Arrays.copyOf(forms, found));
    }

    private int region(int kommune) {
        return kommune < 0 ? Doctor.NONE : world.country.kommune(kommune).laborRegion();
    }

    private static int insert(double[] best, int[] chosen, Contract[] forms, int found, double u, int post, Contract form) {
        int at = found;
        while (at > 0 && best[at - 1] < u) {
            at--;
        }
        if (at == best.length) {
            return found;
        }
        int last = Math.min(found, best.length - 1);
        for (int j = last; j > at; j--) {
            best[j] = best[j - 1];
            chosen[j] = chosen[j - 1];
            forms[j] = forms[j - 1];
        }
        best[at] = u;
        chosen[at] = post;
        forms[at] = form;
        return Math.min(found + 1, best.length);
    }
}

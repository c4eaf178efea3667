package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * Who looks at posts this month, what they see, and what they apply for.
 *
 * <p>Who has just finished LIS1 looks most often. Whose trade general practice is, by the specialty or by having been a GP, looks more
 * often than others outside; specialists more so when hospitals have less to offer. A
 * doctor sees each post with a chance of its own, larger near home, so that one more post or doctor changes nobody else's view. The doctor
 * considers a few of them, values each under every form on offer, beside the present work, each with a taste shock that lasts for the
 * year, and applies for the best few that beat the present work: a logit over what was seen, with posts nearer to each other than to
 * other work.
 */
final class Search {
    private static final double LEAST_DEMAND = 0.5;
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
    private final UtilityParameters utilities;
    private final PostUtility utility;
    private final Outlook outlook;
    private final List<Posts.Post> posts;
    private final long[] postKey;
    private final int[] postRegion;
    private final Shortlist seen;
    private final Shortlist applied;
    private final int month;
    private final double response;
    private final double mobility;
    private final long saltLook;
    private final long saltSee;
    private final long saltPost;
    private final long saltOutside;
    private final long saltTaste;

    Search(World world, PostUtility utility, Outlook outlook, Posts posts, int month) {
        this.world = world;
        this.p = world.parameters.market();
        this.utilities = world.parameters.decision().utility();
        this.utility = utility;
        this.outlook = outlook;
        this.posts = posts.all();
        this.month = month;
        this.response = StrictMath.pow(Math.max(LEAST_DEMAND, world.rules.hospitalDemand()), -p.lookResponse());
        this.mobility = world.rules.jobMobility();
        this.seen = new Shortlist((int) p.considered());
        this.applied = new Shortlist((int) p.applications());
        this.postKey = new long[this.posts.size()];
        this.postRegion = new int[this.posts.size()];
        for (int i = 0; i < postKey.length; i++) {
            postKey[i] = this.posts.get(i).list().key;
            postRegion[i] = this.posts.get(i).region();
        }
        int year = Months.year(month);
        this.saltLook = Decisions.LOOK.salt(world.draws, month);
        this.saltSee = Decisions.SEE.salt(world.draws, month);
        this.saltPost = Decisions.POST_SHOCK.salt(world.draws, year);
        this.saltOutside = Decisions.OUTSIDE_SHOCK.salt(world.draws, year);
        this.saltTaste = Decisions.OUTSIDE_TASTE.salt(world.draws, 0);
    }

    /** Everybody's applications; only doctors with at least one. */
    List<Applications> run(Workforce workforce) {
        List<Applications> all = new ArrayList<>();
        double mostOfOthers = mobility
                * Math.max(
                        Math.max(p.lookShareNew(), p.lookShareFresh()),
                        Math.max(
                                Math.max(p.lookSharePool(), p.lookShareVikar()),
                                Math.max(1, response) * p.lookShareFormer()));
        if (HostedPosts.inForce(world.rules)) {
            mostOfOthers = Math.max(mostOfOthers, p.lookShareGp());
        }
        search(workforce.gps, p.lookShareGp(), all);
        search(workforce.others, mostOfOthers, all);
        return all;
    }

    /** Who of these looks, and for what; the draw comes first, since it passes over all but a few without another look at them. */
    private void search(List<Doctor> doctors, double mostShare, List<Applications> all) {
        double outside = outlook.outside();
        for (Doctor d : doctors) {
            double u = luck(d);
            if (u >= mostShare || u >= lookShare(d)) {
                continue;
            }
            Applications applications = apply(d, reservation(d, outside));
            if (applications != null) {
                all.add(applications);
            }
        }
    }

    /** The chance that a doctor looks at lists this month; 0 for those who cannot take one. */
    double lookShare(Doctor d) {
        return d.hostList != Doctor.NONE || !d.isGp() && HostedPosts.mustTrainFirst(world, d) ? 0 : usualLookShare(d);
    }

    /** The draw that decides whether a doctor looks this month. */
    double luck(Doctor d) {
        return Draws.uniform(saltLook, d.key);
    }

    /** The chance that a doctor looks at work as a GP this month, a list of one's own or not. */
    double usualLookShare(Doctor d) {
        if (d.nextList != Doctor.NONE || d.leavesInMonth != Doctor.NONE) {
            return 0;
        }
        return switch (d.status) {
            case GP -> d.searchesUntil >= month ? p.lookShareGp() : 0;
            case VIKAR -> d.age(month) < OLDEST_ENTRANT ? mobility * p.lookShareVikar() : 0;
            case OUTSIDE -> {
                if (d.age(month) >= OLDEST_ENTRANT) {
                    yield 0;
                }
                yield d.searchesUntil >= month ? p.lookShareGp() : mobility * outsideLookShare(d);
            }
            default -> 0;
        };
    }

    /** The chance that a doctor at work elsewhere, who is not searching already, looks in a month of usual mobility. */
    private double outsideLookShare(Doctor d) {
        if (d.specialist || d.lastMonthAsGp != Doctor.NONE) {
            return (d.specialist ? response : 1) * p.lookShareFormer();
        }
        if (fresh(p, d, month)) {
            boolean isNew = month - d.statusSince < p.newMonths() || inQuarantine(d);
            return isNew ? p.lookShareNew() : p.lookShareFresh();
        }
        return p.lookSharePool();
    }

    /** Whether a doctor is young and has never been a GP. */
    static boolean fresh(MarketParameters p, Doctor d, int month) {
        return d.age(month) < p.freshUntilAge() && d.firstAgreement == Doctor.NONE;
    }

    /** Whether hospitals are closed to a doctor whose LIS1 place was tied to general practice. */
    private boolean inQuarantine(Doctor d) {
        return d.tied
                && d.status == DoctorStatus.OUTSIDE
                && month - d.finishedLis1 < world.parameters.reform().quarantineMonths();
    }

    /** The utility that a post must beat: of the present list, or of work outside, with its shock. */
    double reservation(Doctor d, double outside) {
        double shock = PostUtility.shock(Draws.bits(saltOutside, d.key));
        if (d.isGp()) {
            return outlook.here(d) + shock;
        }
        double open = inQuarantine(d) ? outlook.outside(0) : outside;
        return open + utilities.outsideTasteSpread() * PostUtility.logistic(Draws.bits(saltTaste, d.key)) + shock;
    }

    private Applications apply(Doctor d, double reservation) {
        look(d);
        applied.clear();
        for (int i = 0; i < seen.size(); i++) {
            value(d, seen.post(i), reservation);
        }
        return applied.size() == 0 ? null : new Applications(d, applied.posts(), applied.forms());
    }

    /** Which posts the doctor considers: of those seen, a few at random. */
    private void look(Doctor d) {
        int home = region(d.homeKommune);
        int present = region(d.kommune);
        seen.clear();
        for (int i = 0; i < postKey.length; i++) {
            boolean near = postRegion[i] == home || postRegion[i] == present;
            double chance = near ? p.seenNear() : p.seenFar();
            double u = Draws.unit(Draws.bits(saltSee, d.key, postKey[i]));
            if (u < chance && posts.get(i).list().id != d.list) {
                seen.offer(-u / chance, i, null);
            }
        }
    }

    /** Which kommuner with posts on others' lists the doctor considers: of those seen, a few at random. */
    Shortlist seeKommuner(Doctor d, List<List<GpList>> hosts) {
        long salt = Decisions.SEE_HOSTED.salt(world.draws, month);
        int home = region(d.homeKommune);
        seen.clear();
        for (int k = 0; k < hosts.size(); k++) {
            boolean near = world.country.kommune(k).laborRegion() == home;
            double chance = near ? p.seenNear() : p.seenFar();
            double u =
                    Draws.unit(Draws.bits(salt, d.key, world.country.kommune(k).key()));
            if (u < chance && !hosts.get(k).isEmpty()) {
                seen.offer(-u / chance, k, null);
            }
        }
        return seen;
    }

    /** Values one post under every form on offer, and applies if the best beats the present work. */
    private void value(Doctor d, int post, double reservation) {
        int kommune = posts.get(post).list().kommune;
        double homeShare = Places.home(world, d.homeKommune, kommune);
        double move = d.isGp() ? utilities.moveCost() : 0;
        if (postRegion[post] == region(d.kommune)) {
            move *= utilities.moveNear();
        }
        move -= d.introduced && d.firstAgreement == Doctor.NONE
                ? world.parameters.reform().introductionBonus()
                : 0;
        double most = Double.NEGATIVE_INFINITY;
        Contract form = null;
        for (Terms terms : posts.get(post).offers()) {
            boolean onDuty = outlook.onDuty(d, kommune, terms.form());
            long bits = Draws.bits(
                    saltPost,
                    d.key,
                    postKey[post] * Contract.values().length + terms.form().ordinal());
            double u = utility.of(d, terms, onDuty, homeShare, world.nation.reputation)
                    - move
                    + utilities.postTasteSpread() * PostUtility.shock(bits);
            if (u > most) {
                most = u;
                form = terms.form();
            }
        }
        if (most > reservation) {
            applied.offer(most, post, form);
        }
    }

    private int region(int kommune) {
        return kommune < 0 ? Doctor.NONE : world.country.kommune(kommune).laborRegion();
    }
}

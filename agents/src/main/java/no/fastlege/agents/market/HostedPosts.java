package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Second doctors on others' lists, where the calendar has them; nothing happens while it has not.
 *
 * <p>A <i>training post</i> ({@code training_post_months}): who is no specialist and never had a list trains so long in a salaried post
 * on a specialist's list before applying for one. An <i>introduction agreement</i> ({@code introduction_agreements}, at most so many at a
 * time): a newly finished doctor who looked and found no list works two years on another's, and has an easier start afterwards. Who has
 * worked a post to its end searches for a list as GPs do who search.
 *
 * <p>The host's cap grows by the second doctor's places while the post lasts, and their part of the list's work and money is the
 * kommune's, which pays the salary. Doctors look as often as they look at lists, see kommuner as they see lists, and weigh the post as
 * they weigh lists: a salary, no practice to buy, supervision. Those whose draw lies lowest choose first; a kommune puts the doctor on
 * the willing host's list for which most wait.
 */
final class HostedPosts {
    private record Candidate(Doctor doctor, double luck) {}

    private final World world;
    private final ReformParameters p;
    private final MarketParameters market;
    private final PostUtility utility;
    private final Outlook outlook;
    private final Search search;
    private final int month;
    private final double trainingMonths;
    private final List<List<GpList>> hosts = new ArrayList<>();
    private final Terms[] terms;

    HostedPosts(World world, PostUtility utility, Outlook outlook, Search search, int month) {
        this.world = world;
        this.p = world.parameters.reform();
        this.market = world.parameters.market();
        this.utility = utility;
        this.outlook = outlook;
        this.search = search;
        this.month = month;
        this.trainingMonths = world.rules.trainingPostMonths();
        this.terms = new Terms[world.kommuner.size()];
    }

    /** Whether a doctor has to train on another's list before taking one. */
    static boolean mustTrainFirst(World world, Doctor d) {
        return d.alisMonths < world.rules.trainingPostMonths() && !d.specialist && d.firstAgreement == Doctor.NONE;
    }

    /** Whether the rules have second doctors on others' lists. */
    static boolean inForce(Rules rules) {
        return rules.trainingPostMonths() > 0 || rules.introductionAgreements() > 0;
    }

    /** Posts that end, then posts that begin. */
    void run(Workforce workforce) {
        boolean inForce = inForce(world.rules);
        if (!inForce && world.nation.hostedDoctors == 0) {
            return;
        }
        end(workforce);
        if (inForce) {
            findHosts();
            if (trainingMonths > 0) {
                begin(candidates(workforce, true), Integer.MAX_VALUE, true);
            }
            int free = (int) world.rules.introductionAgreements() - introductionsNow();
            begin(candidates(workforce, false), free, false);
        }
        world.nation.hostedDoctors =
                (int) world.lists.stream().filter(l -> l.hosted != GpList.NONE).count();
    }

    private void end(Workforce workforce) {
        for (GpList list : world.lists) {
            if (list.hosted != GpList.NONE) {
                Doctor d = world.doctors.get(list.hosted);
                boolean gone = d.status != DoctorStatus.OUTSIDE || d.hostList != list.id;
                boolean done = d.hostUntil == Doctor.NONE ? !mustTrainFirst(world, d) : month > d.hostUntil;
                if (gone || done) {
                    list.endHosting();
                    drawOut(list);
                }
                if (!gone && done) {
                    d.introduced |= d.hostUntil != Doctor.NONE;
                    d.statusSince = month;
                    d.searchesUntil =
                            month + (int) world.parameters.decision().exit().searchMonths();
                }
            }
        }
        for (Doctor d : workforce.others) {
            if (d.hostList != Doctor.NONE && world.lists.get(d.hostList).hosted != d.id) {
                d.hostList = Doctor.NONE;
                d.hostUntil = Doctor.NONE;
                if (d.status == DoctorStatus.OUTSIDE) {
                    d.kommunePost = false;
                    d.kommune = Doctor.NONE;
                }
            }
        }
    }

    /** Residents above the cap leave by attrition and in part by draw, as after a doctor's own cut. */
    private void drawOut(GpList list) {
        int over = Math.max(0, world.residents.length(list.id) - list.cap);
        list.toDrawOut = (int) (world.parameters.decision().cap().capDrawnOutShare() * over);
    }

    /** The willing hosts of each kommune, those with most people waiting first. */
    private void findHosts() {
        long salt = Decisions.HOST.salt(world.draws, 0);
        for (int k = 0; k < world.kommuner.size(); k++) {
            hosts.add(new ArrayList<>());
        }
        for (GpList list : world.lists) {
            if (list.hasDoctor() && list.hosted == GpList.NONE) {
                Doctor host = world.doctors.get(list.doctor);
                if (host.specialist
                        && host.list == list.id
                        && host.leavesInMonth == Doctor.NONE
                        && Draws.uniform(salt, host.key) < p.hostShare()) {
                    hosts.get(list.kommune).add(list);
                }
            }
        }
        for (List<GpList> ofKommune : hosts) {
            ofKommune.sort(Comparator.comparingInt(
                            (GpList l) -> -world.residents.queues().length(l.id))
                    .thenComparingLong(l -> l.key));
        }
    }

    private int introductionsNow() {
        int now = 0;
        for (GpList list : world.lists) {
            now += list.hosted != GpList.NONE && world.doctors.get(list.hosted).hostUntil != Doctor.NONE ? 1 : 0;
        }
        return now;
    }

    /** Who looks this month and may take such a post, lowest draw first. */
    private List<Candidate> candidates(Workforce workforce, boolean training) {
        List<Candidate> candidates = new ArrayList<>();
        for (Doctor d : workforce.others) {
            boolean open = d.hostList == Doctor.NONE
                    && d.nextList == Doctor.NONE
                    && (d.status == DoctorStatus.OUTSIDE || d.status == DoctorStatus.VIKAR)
                    && Search.fresh(market, d, month);
            if (open && (training ? mustTrainFirst(world, d) : !d.introduced && !mustTrainFirst(world, d))) {
                double luck = search.luck(d);
                if (luck < search.usualLookShare(d)) {
                    candidates.add(new Candidate(d, luck));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::luck).thenComparingLong(c -> c.doctor.key));
        return candidates;
    }

    private void begin(List<Candidate> candidates, int most, boolean training) {
        int left = most;
        for (Candidate c : candidates) {
            GpList list = left > 0 ? choose(c.doctor) : null;
            if (list != null) {
                settle(c.doctor, list, training);
                left--;
            }
        }
    }

    /** The list on which the doctor would work, or null if no post seen beats other work. */
    private GpList choose(Doctor d) {
        Shortlist seen = search.seeKommuner(d, hosts);
        double most = search.reservation(d, outlook.outside());
        long salt = Decisions.HOSTED_SHOCK.salt(world.draws, month / 12);
        int best = Doctor.NONE;
        for (int i = 0; i < seen.size(); i++) {
            int k = seen.post(i);
            if (terms[k] == null) {
                terms[k] = outlook.hosted(k);
            }
            boolean onDuty = outlook.onDuty(d, k, Contract.FASTLONN);
            double home = Places.home(world, d.homeKommune, k);
            double shock = PostUtility.shock(
                    Draws.bits(salt, d.key, world.country.kommune(k).key()));
            double u = utility.of(d, terms[k], onDuty, home, world.nation.reputation)
                    + world.parameters.decision().utility().postTasteSpread() * shock;
            if (u > most) {
                most = u;
                best = k;
            }
        }
        return best == Doctor.NONE ? null : hosts.get(best).remove(0);
    }

    private void settle(Doctor d, GpList list, boolean training) {
        d.status = DoctorStatus.OUTSIDE;
        d.statusSince = month;
        d.kommunePost = true;
        d.kommune = list.kommune;
        d.hostList = list.id;
        d.hostUntil = training ? Doctor.NONE : month + (int) p.introductionMonths() - 1;
        if (training && !d.alis) {
            d.alis = true;
            world.events.add(month, EventKind.ALIS, d.id, list.id, d.kommune, null, "alis");
        }
        int cap = Math.min((int) world.rules.capMaximum(), list.cap + (int) p.hostedPlaces());
        list.hostedPlaces = Math.max(0, cap - list.cap);
        list.cap += list.hostedPlaces;
        list.toDrawOut = 0;
        list.hosted = d.id;
    }
}

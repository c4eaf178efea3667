package no.fastlege.agents.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Taste;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;

/** Norway's kommuner with no lists, no doctors and no residents but those that a test puts there. */
final class SmallCountry {
    static final int MONTH = Months.of(2019, 6);
    static final Country COUNTRY = Country.load();

    final World world;

    SmallCountry(long seed, Map<String, Double> parameters) {
        world = new World(
                COUNTRY,
                ParameterDictionary.with(ParameterDictionary.defaults(), parameters),
                DatedCalendar.baseline(),
                new Draws(seed),
                new Workers(1),
                new EventLog(true));
        world.residents = new Residents(16, 1);
        int n = COUNTRY.kommuner().size();
        world.districtOf = new int[n];
        for (int k = 0; k < n; k++) {
            KommuneState kommune = new KommuneState();
            kommune.index = k;
            kommune.residents = 10_000;
            world.kommuner.add(kommune);
            District district = new District();
            district.index = k;
            district.kommuner = new int[] {k};
            district.participants = 10;
            district.gps = 8;
            district.posts = 1;
            district.residents = 10_000;
            district.hoursPerParticipant = 13;
            world.districts.add(district);
            world.districtOf[k] = k;
        }
        world.rules = world.calendar.inForce(MONTH);
    }

    static int kommune(String number) {
        return COUNTRY.indexOf(number);
    }

    /** A vacant list that the kommune seeks a doctor for. */
    GpList soughtList(int kommune) {
        GpList list = ListOpening.atStart(world, kommune, Contract.NAERINGSDRIFT, 900, MONTH - 12);
        list.soughtSince = MONTH - 3;
        return list;
    }

    /** A doctor outside who has just finished LIS1. */
    Doctor outside(long key, int home) {
        Doctor d = new Doctor();
        d.id = world.doctors.size();
        d.key = key;
        d.birthMonth = MONTH - 12 * 30;
        d.homeKommune = home;
        d.taste = Taste.MIXED;
        d.statusSince = MONTH - 6;
        d.finishedLis1 = MONTH - 6;
        world.doctors.add(d);
        return d;
    }

    /** A GP with a list of his own. */
    Doctor gp(long key, int kommune, int age) {
        Doctor d = outside(key, kommune);
        d.birthMonth = MONTH - 12 * age;
        GpList list = ListOpening.atStart(world, kommune, Contract.NAERINGSDRIFT, 1100, MONTH - 120);
        list.doctor = d.id;
        list.vacantSince = GpList.NONE;
        list.agreementStart = MONTH - 60;
        d.status = DoctorStatus.GP;
        d.specialist = true;
        d.kommune = kommune;
        d.list = list.id;
        d.agreementStart = MONTH - 60;
        d.firstAgreement = MONTH - 60;
        return d;
    }

    /** Parameters under which every weight of utility is zero and every post is seen. */
    static Map<String, Double> weightless() {
        Map<String, Double> p = new HashMap<>();
        for (String name : new String[] {
            "income_weight",
            "hours_weight",
            "duty_weight",
            "supervision_weight",
            "colleagues_weight",
            "form_weight",
            "young_salary_weight",
            "buy_in_weight",
            "home_weight",
            "central_weight",
            "appeal_spread",
            "list_appeal_spread",
            "move_cost",
            "reputation_weight",
            "outside_utility",
            "outside_taste_spread",
            "hospital_demand_weight",
            "strain_weight"
        }) {
            p.put("decision." + name, 0.0);
        }
        p.put("decision.post_taste_spread", 1.0);
        p.put("market.seen_near", 1.0);
        p.put("market.seen_far", 1.0);
        p.put("market.look_share_fresh", 1.0);
        p.put("market.look_share_new", 1.0);
        return p;
    }

    List<Search.Applications> applications() {
        PostUtility utility = new PostUtility(world.parameters.decision());
        Outlook outlook = new Outlook(world, utility, new Places(world), MONTH);
        return new Search(world, utility, outlook, new Posts(world, outlook, MONTH), MONTH)
                .run(new Workforce(world, MONTH));
    }
}

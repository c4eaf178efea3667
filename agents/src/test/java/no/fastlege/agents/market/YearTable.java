package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Taste;
import no.fastlege.agents.world.World;
import no.fastlege.agents.world.YearSum;
import no.fastlege.sim.Months;

/** The workforce by year, beside what was published. */
final class YearTable {
    private static final int[] SIZES = {0, 5000, 10000, 50000, 100000, Integer.MAX_VALUE};

    private final World world;
    private final Map<String, double[]> rows = new LinkedHashMap<>();
    private boolean[] wasGp;
    private int[] wasIn;
    private int[] capThen;
    private int month;

    YearTable(World world, int month) {
        this.world = world;
        this.month = month;
        remember();
    }

    private void remember() {
        int n = world.doctors.size();
        wasGp = new boolean[n];
        wasIn = new int[n];
        capThen = new int[n];
        for (Doctor d : world.doctors) {
            wasGp[d.id] = d.isGp();
            wasIn[d.id] = d.kommune;
            capThen[d.id] = d.isGp() ? world.lists.get(d.list).cap : 0;
        }
    }

    private void put(String name, double value) {
        rows.computeIfAbsent(name, k -> new double[8])[Months.year(month) - 2017] = value;
    }

    void close(int december) {
        month = december;
        double gps = 0,
                women = 0,
                specialists = 0,
                age = 0,
                entrants = 0,
                leavers = 0,
                entrantCap = 0,
                entrantWomen = 0;
        double entrantSpecialist = 0,
                leaverAge = 0,
                stayers = 0,
                stayerCut = 0,
                lowerWish = 0,
                leave = 0,
                moves = 0,
                satisfaction = 0;
        double entrantAge = 0,
                entrantFormer = 0,
                leaverCap = 0,
                income = 0,
                hours = 0,
                n1 = 0,
                retire = 0,
                old = 0,
                young = 0,
                duty = 0;
        double[] groupGps = new double[4], groupOut = new double[4];
        double[][] formsBySize = new double[5][4];
        double[] groupU = new double[4], groupN = new double[4], groupDuty = new double[4], groupHours = new double[4];
        double vikarPool = 0, outside = 0, fresh = 0, former = 0;
        for (Doctor d : world.doctors) {
            boolean was = d.id < wasGp.length && wasGp[d.id];
            if (was) {
                PtbGroup g = world.country.kommune(wasIn[d.id]).ptbGroup();
                groupGps[g.ordinal()]++;
                if (!d.isGp() || d.kommune != wasIn[d.id]) {
                    groupOut[g.ordinal()]++;
                }
            }
            if (d.status == DoctorStatus.VIKAR) vikarPool++;
            if (d.status == DoctorStatus.OUTSIDE) {
                outside++;
                if (Search.fresh(world.parameters.market(), d, month)) fresh++;
                if (d.lastMonthAsGp != Doctor.NONE) former++;
            }
            if (d.isGp()) {
                GpList list = world.lists.get(d.list);
                gps++;
                int g0 = world.country.kommune(d.kommune).ptbGroup().ordinal();
                groupN[g0]++;
                groupU[g0] += d.satisfaction;
                groupDuty[g0] += d.hoursLegevaktPresence + d.hoursLegevaktStandby + d.hoursLegevaktBackup;
                groupHours[g0] += d.weightedHours();
                women += d.woman ? 1 : 0;
                specialists += d.specialist ? 1 : 0;
                age += d.age(month);
                old += d.age(month) >= 67 ? 1 : 0;
                young += d.age(month) < 40 ? 1 : 0;
                satisfaction += d.satisfaction;
                lowerWish += d.wishCap < list.cap - 20 ? 1 : 0;
                leave += list.vikar != GpList.NONE ? 1 : 0;
                duty += d.weightedHours();
                if (d.monthsThisYear == 12 && d.list != Doctor.NONE) {
                    n1++;
                    income += d.year[YearSum.CAPITATION]
                            + d.year[YearSum.FEES]
                            + d.year[YearSum.LEGEVAKT]
                            + d.year[YearSum.SALARY]
                            - d.year[YearSum.COSTS];
                    hours += (d.year[YearSum.HOURS_OFFICE]
                                    + d.year[YearSum.HOURS_ADMIN]
                                    + d.year[YearSum.HOURS_KOMMUNE]
                                    + d.year[YearSum.HOURS_PRESENCE]
                                    + d.year[YearSum.HOURS_STANDBY] / 4
                                    + d.year[YearSum.HOURS_BACKUP] / 7)
                            / 12;
                }
                if (!was) {
                    entrants++;
                    entrantCap += list.cap;
                    entrantWomen += d.woman ? 1 : 0;
                    entrantSpecialist += d.specialist ? 1 : 0;
                    entrantAge += d.age(month);
                    entrantFormer += d.lastMonthAsGp != Doctor.NONE ? 1 : 0;
                } else {
                    stayers++;
                    stayerCut += list.cap - capThen[d.id];
                    moves += d.kommune != wasIn[d.id] ? 1 : 0;
                }
            } else if (was) {
                leavers++;
                leaverAge += d.age(month);
                leaverCap += capThen[d.id];
                retire += d.status == DoctorStatus.LEFT ? 1 : 0;
            }
        }
        put("gp_count", gps);
        put("entrants", entrants);
        put("leavers", leavers);
        put("leaver_mean_age", leaverAge / leavers);
        put("  moves between kommuner", moves);
        put("  retire", retire);
        put("gp_mean_age", age / gps);
        put("  67+ share", old / gps);
        put("  <40 share", young / gps);
        put("gp_female_share", women / gps);
        put("  entrants women", entrantWomen / entrants);
        put("  entrants age", entrantAge / entrants);
        put("  entrants former", entrantFormer / entrants);
        put("entrant_specialist_share", entrantSpecialist / entrants);
        put("gp_specialists", specialists);
        put("list_cap_mean_entrants", entrantCap / entrants);
        put("  leavers' cap", leaverCap / leavers);
        put("  stayers' change", stayerCut / stayers);
        put("wish_lower_cap_share", lowerWish / gps);
        double caps = 0,
                listsGp = 0,
                vacant = 0,
                vacantWith = 0,
                without = 0,
                salaried = 0,
                selfAll = 0,
                salAll = 0,
                length = 0,
                vikarVacant = 0;
        double[] groupVacant = new double[4];
        double old1 = 0,
                opened = 0,
                sought = 0,
                soughtNotice = 0,
                empty = 0,
                locked = 0,
                freePlaces = 0,
                agreed = 0,
                overflow = 0;
        for (GpList list : world.lists) {
            if (!list.exists()) continue;
            int residents = world.residents.length(list.id);
            opened += list.openedMonth > month - 12 && !list.overflow ? 1 : 0;
            if (Places.sought(list)) sought++;
            if (list.doctor != GpList.NONE && list.soughtSince != GpList.NONE) soughtNotice++;
            if (list.contract.salaried()) salAll++;
            else selfAll++;
            if (list.doctor != GpList.NONE) {
                caps += list.cap;
                listsGp++;
                length += residents;
                salaried += list.contract.salaried() ? 1 : 0;
                int size = 0;
                while (world.kommuner.get(list.kommune).residents >= SIZES[size + 1]) size++;
                formsBySize[size][list.contract.ordinal()]++;
                freePlaces += Math.max(0, list.cap - residents);
                if (list.locked) locked += Math.max(0, list.cap - residents);
            } else {
                vacant++;
                groupVacant[world.country.kommune(list.kommune).ptbGroup().ordinal()]++;
                without += residents;
                vacantWith += residents > 0 ? 1 : 0;
                vikarVacant += list.vikar != GpList.NONE ? 1 : 0;
                if (month - list.vacantSince >= 12) old1++;
                if (list.successor != GpList.NONE) agreed++;
                if (list.overflow) overflow++;
                if (residents == 0) empty++;
            }
        }
        put("list_cap_total", caps);
        put("lists_with_gp", listsGp);
        put("lists_without_gp", vacant);
        put("  of these: empty", empty);
        put("  of these: overflow", overflow);
        put("  of these: successor agreed", agreed);
        put("lists_vacant_over_a_year", old1);
        put("  lists sought", sought);
        put("  sought with a doctor", soughtNotice);
        put("  lists opened", opened);
        put("residents_without_gp", without);
        put("list_length_mean", length / gps);
        put("  free places", freePlaces);
        put("locked_list_gap", locked);
        put("salaried_share", salaried / listsGp);
        put("lists_salaried", salAll);
        put("lists_self_employed", selfAll);
        put("gps_with_vikar", leave);
        put("vikar_on_vacant_list_share", vikarVacant / vacantWith);
        put("  vikar pool", vikarPool);
        put("  vikar price kr", world.nation.vikarPriceNok);
        put("  outside", outside);
        put("  outside fresh", fresh);
        put("  outside former", former);
        put("  LIS1 finished", world.nation.lis1FinishedYear);
        put("kommune_own_measures_cost_nominal", world.nation.kommuneOwnYearNok / 1e6);
        put("  satisfaction", satisfaction / gps);
        put("  reputation", world.nation.reputation);
        put("  income kkr", income / n1 / 1000);
        put("  hospital kkr", world.rules.hospitalIncomeNok() / 1000);
        put("hours_per_week_weighted", hours / n1);
        double[] rung = new double[5];
        world.kommuner.forEach(k -> rung[k.rung]++);
        for (int r = 0; r < 5; r++) put("  kommuner on rung " + r, rung[r]);
        for (PtbGroup g : PtbGroup.values()) {
            put("  satisfaction " + g.label(), groupU[g.ordinal()] / groupN[g.ordinal()]);
            put(
                    "  vacant share " + g.label(),
                    groupVacant[g.ordinal()] / (groupN[g.ordinal()] + groupVacant[g.ordinal()]));
            put("  duty " + g.label(), groupDuty[g.ordinal()] / groupN[g.ordinal()]);
            put("  hours " + g.label(), groupHours[g.ordinal()] / groupN[g.ordinal()]);
            put("turnover " + g.label(), groupOut[g.ordinal()] / groupGps[g.ordinal()]);
        }
        for (int s = 0; s < 5; s++) {
            double sum = Arrays.stream(formsBySize[s]).sum();
            for (Contract c : Contract.values()) {
                put("  size " + SIZES[s] + "+ " + c.label(), formsBySize[s][c.ordinal()] / sum);
            }
        }
        components(gps);
        remember();
    }

    private void components(double gps) {
        DecisionParameters decision = world.parameters.decision();
        UtilityParameters p = decision.utility();
        PostUtility utility = new PostUtility(decision);
        Outlook outlook = new Outlook(world, utility, new Places(world), month);
        double income = 0,
                hours = 0,
                duty = 0,
                sup = 0,
                colleagues = 0,
                form = 0,
                home = 0,
                central = 0,
                taste = 0,
                strain = 0;
        for (Doctor d : world.doctors) {
            if (!d.isGp()) continue;
            GpList list = world.lists.get(d.list);
            Terms t = outlook.present(d, list);
            income += p.incomeWeight() * t.income();
            hours -= p.hoursWeight() * t.hours();
            strain -= t.strain();
            duty -= p.dutyWeight() * t.duty();
            sup += d.specialist ? 0 : p.supervisionWeight() * t.alis();
            colleagues += p.colleaguesWeight() * t.colleagues();
            form += utility.formTaste(d, t.form());
            home += p.homeWeight() * Places.home(world, d.homeKommune, list.kommune);
            central += p.centralWeight() * t.central();
            taste += p.centralWeight() * d.tasteCentral * t.central();
        }
        double oi = 0, oh = 0, od = 0, oa = 0, of = 0, oc = 0, on = 0, os = 0;
        Doctor young = new Doctor();
        young.taste = Taste.MIXED;
        for (Posts.Post post : new Posts(world, outlook, month).all()) {
            for (Terms t : post.offers()) {
                oi += p.incomeWeight() * t.income() / post.offers().length;
                oh -= p.hoursWeight() * t.hours() / post.offers().length;
                os -= t.strain() / post.offers().length;
                od -= p.dutyWeight() * t.duty() / post.offers().length;
                oa += p.supervisionWeight() * t.alis() / post.offers().length;
                of += (utility.formTaste(young, t.form())
                                - (t.buyIn() ? decision.form().buyInWeight() : 0))
                        / post.offers().length;
                oc += p.centralWeight() * t.central() / post.offers().length;
            }
            on++;
        }
        put("  O income", oi / on);
        put("  O hours", oh / on);
        put("  O strain", os / on);
        put("  O duty", od / on);
        put("  O alis", oa / on);
        put("  O form", of / on);
        put("  O central", oc / on);
        put("  O all", (oi + oh + os + od + oa + of + oc) / on);
        put("  U income", income / gps);
        put("  U hours", hours / gps);
        put("  U strain", strain / gps);
        put("  U duty", duty / gps);
        put("  U alis", sup / gps);
        put("  U colleagues", colleagues / gps);
        put("  U form", form / gps);
        put("  U home", home / gps);
        put("  U central", central / gps);
        put("  U taste central", taste / gps);
    }

    void print() {
        Map<String, Map<Integer, Double>> published = new LinkedHashMap<>();
        for (PublishedFigures.Figure f : world.country.figures().all()) {
            if (f.groupType().equals("national")) {
                published.computeIfAbsent(f.id(), k -> new LinkedHashMap<>()).put(f.year(), f.value());
            }
        }
        List<String> names = new ArrayList<>(rows.keySet());
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            out.append(String.format("%-36s", name));
            for (double v : rows.get(name)) out.append(String.format(" %9s", text(v)));
            out.append('\n');
            if (published.containsKey(name)) {
                out.append(String.format("%-36s", "      published"));
                for (int y = 2017; y <= 2024; y++) {
                    Double v = published.get(name).get(y);
                    out.append(String.format(" %9s", v == null ? "." : text(v)));
                }
                out.append('\n');
            }
        }
        System.out.print(out);
    }

    private static String text(double v) {
        return Math.abs(v) < 3
                ? String.format("%.3f", v)
                : Math.abs(v) < 100 ? String.format("%.1f", v) : String.format("%.0f", v);
    }
}

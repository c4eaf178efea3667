package no.fastlege.agents.market;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import no.fastlege.agents.doctors.AlisSubsidy;
import no.fastlege.agents.doctors.BooksParameters;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * A kommune's ladder of offers: 0 ordinary self-employment, 1 with extra pay or a grant, 2 section 8.2, 3 salary, with a bonus where that is
 * the kommune's habit, 4 salary and a Nordsjoeturnus, 5 and 6 the same with extra pay twice and three times. It climbs a rung after months
 * in vain, sooner where neighbours offer more and where more residents have no doctor, as far as the budget and what vikarer cost go, and
 * rarely steps down.
 */
final class OfferLadder {
    /** The highest rung. */
    static final int TOP = 6;

    private static final int NORDSJOTURNUS = 4;
    /** Rungs whose cost is that of salary. */
    private static final int RUNGS_OF_SALARY = 4;

    private static final double MONTHS = 12;
    private static final double SMALLEST = 200;
    private static final double MIDDLING = 5000;
    private static final double SHORTEST_WAIT = 0.05;

    private final World world;
    private final KommuneParameters p;
    private final Places places;
    private final int month;
    private final long saltStep;
    private final long saltAlis;
    private final long saltBuyBack;
    private final long saltBudget;
    private final long saltOffice;
    private final long saltExempt;
    private final double cpi;
    private final double meanLists;
    private final Map<Integer, Double> regionMeans;

    OfferLadder(World world, Places places, int month) {
        this.world = world;
        this.p = world.parameters.kommune();
        this.places = places;
        this.month = month;
        this.saltStep = Decisions.LADDER.salt(world.draws, month);
        this.saltAlis = Decisions.ALIS_OFFER.salt(world.draws, 0);
        this.saltBuyBack = Decisions.BUY_BACK.salt(world.draws, 0);
        this.saltBudget = Decisions.BUDGET.salt(world.draws, 0);
        this.saltOffice = Decisions.COMMON_OFFICE.salt(world.draws, 0);
        this.saltExempt = Decisions.EXEMPTION.salt(world.draws, 0);
        this.cpi = world.rules.consumerPriceIndex() / 100;
        this.meanLists = Math.max(1, Arrays.stream(places.lists).average().orElse(1));
        this.regionMeans = world.rules.commonRegionalOffers() == 0 ? Map.of() : regionMeans(world);
    }

    /** Steps up or down, and sets what the rung brings. */
    void decide(KommuneState kommune) {
        int k = kommune.index;
        long key = world.country.kommune(k).key();
        double u = Draws.uniform(saltStep, key);
        if (kommune.rung < TOP
                && kommune.monthsWithoutApplicant >= p.monthsBeforeStep()
                && u < stepChance(kommune)
                && mayOutbid(kommune)
                && affords(kommune)) {
            kommune.rung++;
            kommune.rungSince = month;
            kommune.monthsWithoutApplicant = 0;
        } else if (kommune.rung > 0
                && places.sought[k] == 0
                && month - kommune.rungSince > p.quietMonths()
                && u < p.stepDownPerMonth()) {
            kommune.rung--;
            kommune.rungSince = month;
        }
        double packages = world.rulesIn(k).kommunePackages();
        kommune.extraNokPerYear = extras(kommune.rung) * p.extraNokPerRung() * packages * cpi;
        kommune.nordsjoturnus = kommune.rung >= NORDSJOTURNUS;
        kommune.offersAlis = Draws.uniform(saltAlis, key) < alisChance(k);
        kommune.commonOffice = Draws.uniform(saltOffice, key) < world.rulesIn(k).commonOffices()
                && places.doctors[k] >= world.parameters.reform().officeLeastDoctors();
        kommune.officeEmploys = kommune.commonOffice && world.rules.officeEmployment() > 0;
        kommune.legevaktExemption = kommune.rung >= 1
                && world.districts.get(world.districtOf[k]).participants >= p.exemptionParticipants()
                && Draws.uniform(saltExempt, key) < p.exemptionShare();
        kommune.buyBack = kommune.rung >= 1 && Draws.uniform(saltBuyBack, key) < p.buyBackShare();
    }

    /**
     * The chance that a kommune has taken up the ALIS scheme: that of the rules in one with the mean number of lists and the ordinary
     * subsidy. To apply takes the same work for one doctor as for ten: each list is one more reason, and a larger subsidy a better one.
     */
    double alisChance(int kommune) {
        Rules rules = world.rulesIn(kommune);
        double ordinary = Math.max(1, rules.alisSubsidyNok());
        double better = Math.max(1, AlisSubsidy.nok(rules, world.country.kommune(kommune)) / ordinary);
        return 1 - StrictMath.pow(1 - rules.alisCoverage(), better * places.lists[kommune] / meanLists);
    }

    /** Whether a step up breaks no common offer of the region: a kommune above the mean of its region has to wait for the others. */
    private boolean mayOutbid(KommuneState kommune) {
        return world.rules.commonRegionalOffers() == 0
                || kommune.rung
                        <= regionMeans.get(world.country.kommune(kommune.index).laborRegion());
    }

    /** The mean rung of the kommuner of each labour-market region at the beginning of the month's decisions. */
    private static Map<Integer, Double> regionMeans(World world) {
        return world.kommuner.stream()
                .collect(Collectors.groupingBy(
                        k -> world.country.kommune(k.index).laborRegion(), Collectors.averagingDouble(k -> k.rung)));
    }

    /** How many times the extra pay a rung has. */
    private static int extras(int rung) {
        return rung == 0 ? 0 : 1 + Math.max(0, rung - NORDSJOTURNUS);
    }

    /**
     * The chance of a step up in a month after the first ones in vain: its inverse is the wait, cut where neighbours offer more and where
     * posts were filled on higher rungs before; need makes it more.
     */
    double stepChance(KommuneState kommune) {
        int higher = 0;
        int[] neighbours = world.country.kommune(kommune.index).neighbours();
        for (int n : neighbours) {
            higher += world.kommuner.get(n).rung > kommune.rung ? 1 : 0;
        }
        double share = neighbours.length == 0 ? 0 : (double) higher / neighbours.length;
        double filledAbove = 0;
        double filled = 1;
        for (int r = 0; r <= TOP; r++) {
            filled += kommune.filledByRung[r];
            filledAbove += r > kommune.rung ? kommune.filledByRung[r] : 0;
        }
        double wait = (1 - p.imitationShare() * share) * (1 - p.memoryShare() * filledAbove / filled);
        double need = (double) places.listedVacant[kommune.index] / Math.max(1, places.listed[kommune.index]);
        return p.stepSharePerMonth() * (1 + p.needWeight() * need) / Math.max(SHORTEST_WAIT, wait);
    }

    /** Whether the next rung for every list would stay within the budget, what vikarer cost and what capitation brings more than before. */
    private boolean affords(KommuneState kommune) {
        double cost = p.rungCostNok() * cpi * (kommune.rung + 1) * places.lists[kommune.index];
        double kept = p.capitationGainShare() * Math.max(0, kommune.capitationGainNok);
        return cost < budgetNok(kommune) + MONTHS * (p.vikarSavedShare() * kommune.vikarNok + kept);
    }

    /** The budget of a year: grows less than residents do. */
    double budgetNok(KommuneState kommune) {
        double size = Math.max(SMALLEST, kommune.residents) / MIDDLING;
        kommune.budgetNok = p.budgetNokPerResident()
                * MIDDLING
                * StrictMath.pow(size, p.budgetSizePower())
                * world.rulesIn(kommune.index).kommunePackages()
                * cpi;
        kommune.budgetNok *= StrictMath.exp(p.budgetSpread()
                * PostUtility.logistic(Draws.bits(
                        saltBudget, world.country.kommune(kommune.index).key())));
        return kommune.budgetNok;
    }

    /** The form that goes with a kommune's rung; which of the two salaried forms is the kommune's habit. */
    static Contract form(KommuneState kommune) {
        return switch (kommune.rung) {
            case 0, 1 -> Contract.NAERINGSDRIFT;
            case 2 -> Contract.NAERINGSDRIFT_8_2;
            default -> salary(kommune);
        };
    }

    private static Contract salary(KommuneState kommune) {
        return kommune.bonus ? Contract.FASTLONN_BONUS : Contract.FASTLONN;
    }

    /**
     * Whether a kommune offers a form on a list: what it offers all its doctors, and salary or section 8.2 where it employs to fill the list,
     * since it runs that practice anyway. A practice
     * that the kommune runs goes on as it is, and is handed to a self-employed doctor only where nothing else is on offer.
     */
    static boolean offers(World world, GpList list, Contract form, int month) {
        KommuneState kommune = world.kommuner.get(list.kommune);
        boolean run = list.contract != Contract.NAERINGSDRIFT;
        if (form == Contract.NAERINGSDRIFT && run && form(kommune) != Contract.NAERINGSDRIFT) {
            return false;
        }
        return offers(kommune, form)
                || run && form == list.contract
                || (form == salary(kommune) || form == Contract.NAERINGSDRIFT_8_2) && employs(world, list, month);
    }

    /**
     * Whether a kommune has made a salaried post of a list that lacks a doctor: once residents have stood on it for long without one,
     * since the kommune then runs the practice with vikarer anyway.
     */
    static boolean employs(World world, GpList list, int month) {
        return list.vacantSince != GpList.NONE
                && world.residents.membership().size(list.id) > 0
                && month - list.vacantSince >= monthsBeforeSalary(world, world.kommuner.get(list.kommune));
    }

    /** Registers vacant lists on which the kommune employs as salaried ones. */
    static void register(World world, int month) {
        for (GpList list : world.lists) {
            if (list.vacant() && !list.overflow && !list.contract.salaried() && employs(world, list, month)) {
                list.contract = salary(world.kommuner.get(list.kommune));
            }
        }
    }

    /** How long a kommune holds salary back on one list: the shorter, the more of its cost ALIS money covers for a doctor in training. */
    static double monthsBeforeSalary(World world, KommuneState kommune) {
        KommuneParameters p = world.parameters.kommune();
        if (!kommune.offersAlis) {
            return p.salaryAfterMonths();
        }
        Rules rules = world.rulesIn(kommune.index);
        BooksParameters books = world.parameters.books();
        double subsidy = books.alisPaidShare() * AlisSubsidy.nok(rules, world.country.kommune(kommune.index));
        double net = rules.nationalAlis() > 0.5 ? subsidy : (1 - books.alisKommuneShare()) * subsidy;
        double cost = RUNGS_OF_SALARY * p.rungCostNok() * rules.consumerPriceIndex() / 100;
        return p.salaryAfterMonths() * Math.max(0, 1 - net / cost);
    }

    /**
     * Whether a kommune offers a form on a list: the rung's own and section 8.2 below it; plain self-employment up to its rung; and
     * salary where a common office employs.
     */
    static boolean offers(KommuneState kommune, Contract form) {
        Contract own = form(kommune);
        return form == own
                || kommune.officeEmploys && form == salary(kommune)
                || form == Contract.NAERINGSDRIFT_8_2 && own.salaried()
                || form == Contract.NAERINGSDRIFT && own == Contract.NAERINGSDRIFT_8_2;
    }
}

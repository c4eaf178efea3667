package no.fastlege.agents.doctors;

import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * What a post is worth in kroner and hours before anyone has it: pure functions of the world, with the same formulas as the month's
 * {@link WorkAndPayPhase}. Income is net of practice costs, before tax, kroner a year at today's rules, everything included: practice,
 * salary, other kommune work, legevakt, extra pay, ALIS. Hours are weekly, in weeks of work.
 *
 * <p>A doctor's use of time and kroner per resident follows the list (own list) or the kommune (any post), both slow means over about a
 * year, so that July does not look like a light job.
 */
public final class Books {
    private Books() {}

    /**
     * What a resident of a list brings, on average.
     *
     * @param work consultations a year
     * @param weight capitation weight
     * @param lowEducation share who live in kommuner of low education
     * @param uncentral share who live in uncentral kommuner
     */
    private record Resident(double work, double weight, double lowEducation, double uncentral) {}

    /**
     * Expected net income of whoever takes a post, legevakt and ALIS apart, NOK a year.
     *
     * @param kommune index of the kommune
     * @param contract the form offered
     * @param length expected residents on the list, persons
     * @param cap places on the list, persons: decides the grunntilskudd of a short list
     * @param extraNokPerYear extra pay offered
     */
    public static double dayIncomeNok(
            World world, int kommune, Contract contract, double length, int cap, double extraNokPerYear) {
        KommuneState k = world.kommuner.get(kommune);
        PtbGroup group = world.country.kommune(kommune).ptbGroup();
        Resident resident = new Resident(
                workPerResident(world, k),
                k.weightPerResident,
                group.lowEducation() ? 1.0 : 0.0,
                group.uncentral() ? 1.0 : 0.0);
        return dayIncomeNok(world, kommune, contract, length, cap, 0, resident, extraNokPerYear);
    }

    /**
     * Expected hours a week of whoever takes a post, a doctor of middling pace, legevakt apart.
     *
     * @param kommune index of the kommune
     * @param contract the form offered
     * @param length expected residents on the list, persons
     */
    public static double dayHours(World world, int kommune, Contract contract, double length) {
        return dayHours(world, kommune, contract, length, workPerResident(world, world.kommuner.get(kommune)), 1.0);
    }

    /**
     * Net income of a list's doctor if the list had another length, NOK a year: what the present post is worth.
     *
     * @param length residents on the list, persons; the cap is taken to be as long, so that no grunntilskudd for places beyond counts
     */
    public static double incomeAtLength(World world, GpList list, double length, Doctor doctor, int month) {
        int now = world.residents.length(list.id);
        double weight = now > 0 && list.capitationWeight > 0.0 ? list.capitationWeight / now : 1.0;
        Resident resident = new Resident(
                workPerResident(world, list),
                weight,
                now > 0 ? (double) list.membersLowEducation / now : 0.0,
                now > 0 ? (double) list.membersUncentral / now : 0.0);
        double day = dayIncomeNok(
                world,
                list.kommune,
                list.contract,
                length,
                (int) length,
                list.grunntilskuddMonths,
                resident,
                list.extraNokPerYear);
        double alis = doctor.alis
                ? alisToDoctorNok(
                        world.parameters.books(),
                        AlisSubsidy.nok(world.rules, world.country.kommune(list.kommune)),
                        list.contract)
                : 0.0;
        double dutyHours = expectedDutyHours(world, list.kommune, list.contract, doctor.legevaktExempt, doctor, month);
        return day + alis + dutyPayNok(world, list.kommune, dutyHours);
    }

    /** Weighted hours a week of a list's doctor if the list had another length: what the present post asks. */
    public static double hoursAtLength(World world, GpList list, double length, Doctor doctor, int month) {
        double dutyHours = expectedDutyHours(world, list.kommune, list.contract, doctor.legevaktExempt, doctor, month);
        return dayHours(world, list.kommune, list.contract, length, workPerResident(world, list), doctor.pace)
                + weightedDuty(world, list.kommune, dutyHours);
    }

    /**
     * The share of the hours outside office hours in which a doctor would be on duty: one over the N of "one in N"; 0 if exempt or not
     * taking part. Counts the doctor into the district's roster.
     */
    public static double legevaktFrequency(
            World world, int kommune, Contract contract, boolean exempt, Doctor doctor, int month) {
        return expectedDutyHours(world, kommune, contract, exempt, doctor, month)
                / world.parameters.books().legevakt().dutyHoursPerWeek();
    }

    /**
     * Whether a doctor takes part in legevakt in a post: a draw of the doctor's own, kept for life, against a chance that falls with
     * age and the size of the kommune, more for women.
     *
     * @param exempt whether exempted by the kommune
     */
    public static boolean takesPart(
            World world, int kommune, Contract contract, boolean exempt, Doctor doctor, int month) {
        if (exempt) {
            return false;
        }
        double chance = Roster.participation(
                world.rules,
                world.parameters.books().legevakt(),
                doctor.woman,
                doctor.age(month),
                contract.kommuneRuns(),
                world.kommuner.get(kommune).residents);
        return Draws.uniform(Decisions.LEGEVAKT_PARTICIPATION.salt(world.draws, 0), doctor.key) < chance;
    }

    private static double workPerResident(World world, GpList list) {
        return list.workPerResident > 0.0
                ? list.workPerResident
                : workPerResident(world, world.kommuner.get(list.kommune));
    }

    private static double workPerResident(World world, KommuneState k) {
        if (k.workPerResident > 0.0) {
            return k.workPerResident;
        }
        return referenceWork(world);
    }

    /** Consultations per list resident and year before any are counted. */
    static double referenceWork(World world) {
        if (world.nation.workPerResident > 0.0) {
            return world.nation.workPerResident;
        }
        return world.parameters.books().referenceWorkPerResident() * world.rules.useLevel();
    }

    private static double dayIncomeNok(
            World world,
            int kommune,
            Contract contract,
            double length,
            int cap,
            int grunntilskuddMonths,
            Resident resident,
            double extraNokPerYear) {
        Rules rules = world.rules;
        BooksParameters p = world.parameters.books();
        KommuneState k = world.kommuner.get(kommune);
        double basis =
                world.nation.capitationBasisNok > 0.0 ? world.nation.capitationBasisNok : rules.capitationMeanNok();
        double capitation = Capitation.listNok(
                rules,
                basis,
                length,
                resident.weight() * length,
                resident.lowEducation() * length,
                resident.uncentral() * length);
        double mean = k.meanListLength > 0.0 ? k.meanListLength : length;
        double allowances = Capitation.grunntilskuddNok(rules, contract, length, cap, grunntilskuddMonths)
                + Capitation.utjamningNok(rules, contract, p.smallKommuneResidents(), k.residents, mean);
        double consultations = resident.work() * length;
        PracticePay pay = new PracticePay();
        pay.reckon(
                rules,
                p,
                contract,
                1.0,
                length,
                capitation,
                allowances,
                rules.feePerConsultationNok() * consultations,
                consultations,
                WorkHours.kommune(rules, p, contract, k.residents, length),
                extraNokPerYear);
        return pay.netNok();
    }

    /** What of an ALIS agreement with this highest subsidy reaches the doctor, NOK a year. */
    static double alisToDoctorNok(BooksParameters p, double highestNok, Contract contract) {
        return contract.salaried() ? 0.0 : p.alisDoctorShare() * p.alisPaidShare() * highestNok;
    }

    private static double dayHours(
            World world, int kommune, Contract contract, double length, double workPerResident, double pace) {
        Rules rules = world.rules;
        BooksParameters p = world.parameters.books();
        double work = workPerResident * length;
        double electronic = rules.electronicShare() * work;
        return WorkHours.office(rules, p, work - electronic, electronic, length, pace, length)
                + WorkHours.practice(p, contract)
                + WorkHours.kommune(rules, p, contract, world.kommuner.get(kommune).residents, length)
                + rules.vaccinationHours();
    }

    private static double expectedDutyHours(
            World world, int kommune, Contract contract, boolean exempt, Doctor doctor, int month) {
        if (!takesPart(world, kommune, contract, exempt, doctor, month)) {
            return 0.0;
        }
        District d = world.districts.get(world.districtOf[kommune]);
        if (doctor.inLegevakt && doctor.kommune != Doctor.NONE && world.districtOf[doctor.kommune] == d.index) {
            return d.hoursPerParticipant;
        }
        return joiningDutyHours(world, kommune);
    }

    /** Duty hours a week of one more participant in the roster of a kommune's district, back-up apart. */
    public static double joiningDutyHours(World world, int kommune) {
        LegevaktParameters p = world.parameters.books().legevakt();
        District d = world.districts.get(world.districtOf[kommune]);
        double gpHours = p.dutyHoursPerWeek() * d.posts * (1.0 - Roster.othersShare(p, d.residents));
        return Math.min(Roster.mostDutyHours(world.rules, p, d.presenceShare), gpHours / (d.gps + 1));
    }

    /** Weighted hours a week that go with duty hours in a kommune's district, its back-up included. */
    public static double weightedDuty(World world, int kommune, double dutyHours) {
        District d = world.districts.get(world.districtOf[kommune]);
        double backup = Roster.backup(world.parameters.books().legevakt(), d.presenceShare, dutyHours);
        return Roster.weighted(dutyHours, d.presenceShare, backup);
    }

    /** Pay for duty hours in a kommune's district, NOK a year. */
    public static double dutyPayNok(World world, int kommune, double dutyHours) {
        return dutyHours * Roster.WEEKS_PER_YEAR * world.districts.get(world.districtOf[kommune]).payPerHourNok;
    }
}

package no.fastlege.agents.doctors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Nation;
import no.fastlege.agents.world.World;
import no.fastlege.agents.world.YearSum;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;

/**
 * Turns the month's real use into doctors' hours and income, and books every krone.
 *
 * <ol>
 *   <li>beliefs about the work that a resident brings ({@link SlowMeans})
 *   <li>legevakt rosters, hours and pay ({@link LegevaktMonth}, {@link Roster})
 *   <li>capitation, fees, terms, hours and vikar pay of every list ({@link ListMonth}, {@link Capitation}, {@link PracticePay}, {@link
 *       WorkHours})
 *   <li>ALIS money ({@link AlisMonth}), grants, LIS1 places that kommuner pay for
 *   <li>kroner paid must equal kroner received ({@link Ledger})
 * </ol>
 *
 * <p>Reads the counts of the use phase on lists and kommuner, contracts, vikarer and the rules. Writes doctors' hours and kroner of the
 * month and the sums of their year, lists' capitation and months of grunntilskudd, kommuner's vikar bill, own measures and legevakt
 * cost, districts' rosters, and the nation's sums of money. January starts the year's sums anew.
 */
public final class WorkAndPayPhase implements Phase {
    private static final double MONTHS = 12.0;

    private final World world;
    private final Ledger ledger = new Ledger();
    private final SlowMeans slowMeans;
    private final LegevaktMonth legevakt;
    private final ListMonth lists;
    private final AlisMonth alis;
    private final List<Doctor> atWork = new ArrayList<>();

    /** The phase over a world. */
    public WorkAndPayPhase(World world) {
        this.world = world;
        slowMeans = new SlowMeans(world);
        legevakt = new LegevaktMonth(world, ledger, atWork);
        lists = new ListMonth(world, ledger);
        alis = new AlisMonth(world, ledger, atWork);
    }

    @Override
    public String name() {
        return "work-and-pay";
    }

    @Override
    public void run(int month) {
        clearMonth(month);
        if (Months.monthOfYear(month) == 1) {
            startYear();
        }
        ledger.clear();
        slowMeans.run();
        legevakt.run(month);
        lists.run(month);
        alis.run();
        payGrants(month);
        payLis1Places();
        ledger.close(atWork, world.nation);
        addToYear();
    }

    /** The recruitment grant, once, in the first month of work under an agreement in an uncentral kommune. */
    private void payGrants(int month) {
        double grant = world.rules.recruitmentGrantNok();
        for (int i = 0; grant > 0 && i < atWork.size(); i++) {
            Doctor d = atWork.get(i);
            if (d.isGp()
                    && d.agreementStart == month - 1
                    && world.country.kommune(d.kommune).ptbGroup().uncentral()) {
                d.salaryNok += grant;
                ledger.pay(Ledger.STATE, grant);
            }
        }
    }

    /** What kommuner pay for the LIS1 places that they create, while these are filled; shared by residents. */
    private void payLis1Places() {
        double perYear = world.rules.lis1SelfCreatedPerYear();
        if (perYear <= 0) {
            return;
        }
        BooksParameters p = world.parameters.books();
        double places = perYear * world.parameters.pipeline().lis1Months() / MONTHS;
        double nok = places * world.parameters.reform().lis1PlaceNok() / MONTHS * PracticePay.prices(world.rules, p);
        double residents = 0;
        for (KommuneState k : world.kommuner) {
            residents += k.residents;
        }
        for (KommuneState k : world.kommuner) {
            k.ownMeasuresNok += nok * k.residents / residents;
        }
        ledger.pay(Ledger.KOMMUNER, nok);
        ledger.receive(Ledger.OTHERS, nok);
    }

    private void startYear() {
        for (Doctor d : world.doctors) {
            Arrays.fill(d.year, 0.0);
            d.monthsThisYear = 0;
        }
        for (KommuneState k : world.kommuner) {
            k.ownMeasuresYearNok = 0.0;
        }
        Nation nation = world.nation;
        nation.capitationYearNok = 0.0;
        nation.feesYearNok = 0.0;
        nation.patientFeesYearNok = 0.0;
        nation.legevaktFeesYearNok = 0.0;
        nation.alisYearNok = 0.0;
        nation.kommuneOwnYearNok = 0.0;
        nation.kommuneLegevaktYearNok = 0.0;
        Arrays.fill(nation.paidYearNok, 0.0);
        Arrays.fill(nation.receivedYearNok, 0.0);
    }

    /**
     * Clears the columns of those who worked this year, and collects those at work now: GPs, vikarer, doctors under ALIS, and those who
     * left one of these this month, since a vikar who retires has served the month's last lists.
     */
    private void clearMonth(int month) {
        atWork.clear();
        List<Doctor> doctors = world.doctors;
        for (int i = 0; i < doctors.size(); i++) {
            Doctor d = doctors.get(i);
            boolean now = d.status == DoctorStatus.GP
                    || d.status == DoctorStatus.VIKAR
                    || d.alis
                    || d.statusSince == month
                    || d.hostList != Doctor.NONE;
            if (now) {
                atWork.add(d);
            } else if (d.monthsThisYear == 0) {
                continue;
            }
            d.inLegevakt = false;
            d.hoursOffice = 0.0;
            d.hoursLegevaktPresence = 0.0;
            d.hoursLegevaktStandby = 0.0;
            d.hoursLegevaktBackup = 0.0;
            d.hoursKommune = 0.0;
            d.hoursAdmin = 0.0;
            d.capitationNok = 0.0;
            d.feesNok = 0.0;
            d.legevaktNok = 0.0;
            d.salaryNok = 0.0;
            d.costsNok = 0.0;
        }
    }

    private void addToYear() {
        for (int i = 0; i < atWork.size(); i++) {
            Doctor d = atWork.get(i);
            if (d.status != DoctorStatus.GP && d.status != DoctorStatus.VIKAR) {
                continue;
            }
            d.monthsThisYear++;
            double[] year = d.year;
            year[YearSum.HOURS_OFFICE] += d.hoursOffice;
            year[YearSum.HOURS_PRESENCE] += d.hoursLegevaktPresence;
            year[YearSum.HOURS_STANDBY] += d.hoursLegevaktStandby;
            year[YearSum.HOURS_BACKUP] += d.hoursLegevaktBackup;
            year[YearSum.HOURS_KOMMUNE] += d.hoursKommune;
            year[YearSum.HOURS_ADMIN] += d.hoursAdmin;
            year[YearSum.CAPITATION] += d.capitationNok;
            year[YearSum.FEES] += d.feesNok;
            year[YearSum.LEGEVAKT] += d.legevaktNok;
            year[YearSum.SALARY] += d.salaryNok;
            year[YearSum.COSTS] += d.costsNok;
        }
        for (int i = 0; i < world.kommuner.size(); i++) {
            KommuneState k = world.kommuner.get(i);
            k.ownMeasuresYearNok += k.ownMeasuresNok;
            world.nation.kommuneOwnYearNok += k.ownMeasuresNok;
        }
    }
}

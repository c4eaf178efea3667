package no.fastlege.agents.use;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;
import no.fastlege.sim.Workers;

/**
 * Need and use of the month.
 *
 * <ol>
 *   <li>in January the year opens: last year's use becomes history, some turn more or less frail ({@link FrailtyChange}), residents are
 *       counted by class, the capitation's bands are made
 *   <li>the month's outcome table is filled from yearly means, season and the calendar ({@link UseRates}, {@link EventTable}), and each
 *       list's service from its state ({@link ServiceTable})
 *   <li>one pass over all residents draws consultations, legevakt visits and wishes for another doctor ({@link ResidentPass})
 *   <li>consultations that a list did not serve go to the kommune's other lists at work, evenly by what they serve already
 *   <li>under the patient-adjusted capitation every list's weight is brought up to date ({@link CapitationWeights})
 * </ol>
 */
public final class UsePhase implements Phase {
    private static final int[] NO_WEIGHTS = {};

    private final World world;
    private final UseRates rates;
    private final EventTable events = new EventTable();
    private final ServiceTable service = new ServiceTable();
    private final ResidentPass pass;
    private final CapitationWeights weights = new CapitationWeights();
    private double[][] yearlyMeans;

    /** The phase over a world. */
    public UsePhase(World world) {
        this.world = world;
        this.rates = new UseRates(world.country, world.parameters.use());
        this.pass = new ResidentPass(world.workers);
    }

    @Override
    public String name() {
        return "use";
    }

    @Override
    public void run(int month) {
        MonthUse use = world.use;
        openYear(month);
        if (yearlyMeans == null) {
            yearlyMeans = rates.yearlyMeans(use.residentsOfClass, Months.year(month));
        }
        rates.fill(events, yearlyMeans, world.rules, month);
        service.fill(world);
        world.wishes.clear();
        world.children.clear();
        PassSums sums = pass.sweep(
                world.residents,
                events,
                service,
                rates.electronicThresholds(yearlyMeans, use.residentsOfClass, world.rules.electronicShare()),
                world.rules.electronicEveningShare(),
                world.lists.size(),
                world.kommuner.size(),
                world.draws.salt(Decisions.RESIDENT_MONTH.code(), month),
                world.draws.salt(Decisions.CONSULTATION.code(), month),
                world.wishes,
                world.children);
        post(sums);
        if (world.rules.patientAdjusted() > 0) {
            weights.month(world, rates, month);
        } else {
            use.capitationWeights = NO_WEIGHTS;
        }
    }

    private void openYear(int month) {
        MonthUse use = world.use;
        int year = Months.year(month);
        boolean opens = use.year != year;
        if (opens) {
            if (use.year != 0) {
                world.residents.closeYear();
            }
            use.reset(year);
            // published rates divide by the residents at 31 December, by their age then
            world.residents.openYear(Months.of(year, 12), world.workers);
            FrailtyChange.newYear(world, month);
            use.residentsOfClass = count();
            livedHalfAYear(use.residentsOfClass);
            yearlyMeans = null;
            if (world.rules.patientAdjusted() > 0) {
                weights.newYear(world, rates, month);
            }
        } else if (Months.monthOfYear(month) == 12) {
            long[] residents = count();
            livedHalfAYear(residents);
            for (int c = 0; c < residents.length; c++) {
                use.residentsAtYearEnd[Traits.sex(c)] += residents[c] * world.residents.persons();
            }
        }
    }

    /** Person-months of the year: the residents counted in January lived half of it, those counted in December the other half. */
    private void livedHalfAYear(long[] residentsOfClass) {
        for (int c = 0; c < residentsOfClass.length; c++) {
            world.use.personMonths[Traits.sex(c)][c / Traits.CLASSES_OF_AGE_GROUP] +=
                    6 * residentsOfClass[c] * world.residents.persons();
        }
    }

    /** Agents by class. */
    private long[] count() {
        Workers workers = world.workers;
        long[][] counts = new long[workers.threads()][UseClass.COUNT + Traits.CLASSES_OF_AGE_GROUP];
        short[] traits = world.residents.traits();
        workers.forBlocks(world.residents.rows(), (worker, block, from, to) -> {
            long[] h = counts[worker];
            for (int r = from; r < to; r++) {
                h[traits[r] & Traits.USE_CLASS]++;
            }
        });
        long[] sum = new long[UseClass.COUNT];
        for (long[] h : counts) {
            for (int c = 0; c < UseClass.COUNT; c++) {
                sum[c] += h[c];
            }
        }
        return sum;
    }

    private void post(PassSums sums) {
        int persons = world.residents.persons();
        MonthUse use = world.use;
        for (int i = 0; i < world.lists.size(); i++) {
            GpList list = world.lists.get(i);
            list.consultationsAsked = sums.ofList(i, PassSums.ASKED) * persons;
            list.consultationsOwn = sums.ofList(i, PassSums.OWN) * persons;
            list.consultationsElectronic = sums.ofList(i, PassSums.OWN_ELECTRONIC) * persons;
            list.consultationsForOthers = 0;
        }
        for (int k = 0; k < world.kommuner.size(); k++) {
            KommuneState kommune = world.kommuner.get(k);
            kommune.consultations = sums.ofKommune(k, PassSums.CONSULTATIONS) * persons;
            kommune.legevaktConsultations = sums.ofKommune(k, PassSums.LEGEVAKT) * persons;
        }
        for (int sex = 0; sex < 2; sex++) {
            for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
                int cell = PassSums.PAD + sex * MonthUse.AGE_GROUPS + g;
                use.consultations[sex][g] += (long) sums.consultations[cell] * persons;
                use.electronic[sex][g] += (long) sums.electronic[cell] * persons;
                use.legevakt[sex][g] += (long) sums.legevakt[cell] * persons;
            }
        }
        use.electronicEvening += (long) sums.evening * persons;
        use.ownDoctor += (long) sums.byDoctor * persons;
        use.ownVikar += (long) sums.byVikar * persons;
        use.byResidentsWithoutDoctor += (long) sums.withoutDoctor * persons;
        use.byResidentsWithoutDoctorOnList += (long) sums.withoutDoctorOnList * persons;
        use.anyLegevakt += (double) sums.firstLegevakt * persons;
        shareOut(sums, persons);
    }

    /** Gives the consultations that lists did not serve to the lists at work in the resident's kommune, by what these serve already. */
    private void shareOut(PassSums sums, int persons) {
        int kommuner = world.kommuner.size();
        long[] atWork = new long[kommuner];
        long[] given = new long[kommuner];
        long[] seen = new long[kommuner];
        long[] digital = digital(sums, kommuner);
        for (GpList list : world.lists) {
            if (list.exists()) {
                atWork[list.kommune] += list.consultationsOwn;
            }
        }
        for (GpList list : world.lists) {
            int k = list.kommune;
            if (list.exists() && list.consultationsOwn > 0) {
                // rounding the running total shares every consultation exactly once
                seen[k] += list.consultationsOwn;
                long elsewhere = sums.ofKommune(k, PassSums.ELSEWHERE) - digital[k];
                long due = elsewhere * persons * seen[k] / atWork[k];
                list.consultationsForOthers = (int) (due - given[k]);
                given[k] = due;
            }
        }
    }

    /** Of the consultations that lists did not serve, those that a digital doctor elsewhere takes, in agents: all 0 without the service. */
    private long[] digital(PassSums sums, int kommuner) {
        double[] expected = new double[kommuner];
        long[] taken = new long[kommuner];
        if (world.rules.digitalOverflow() > 0) {
            for (GpList list : world.lists) {
                expected[list.kommune] += service.overflow[list.id] * sums.ofList(list.id, PassSums.ASKED);
            }
            for (int k = 0; k < kommuner; k++) {
                taken[k] = Math.min(sums.ofKommune(k, PassSums.ELSEWHERE), (long) (expected[k] + 0.5));
            }
        }
        return taken;
    }
}

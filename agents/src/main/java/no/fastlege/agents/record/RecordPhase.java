package no.fastlege.agents.record;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;

/**
 * The month's last phase: writes what is to be remembered and changes nothing else.
 *
 * <ol>
 *   <li>rows of kommuner and of what happened ({@link KommuneRows}, {@link EventRows})
 *   <li>figures in the shape of the published ones ({@link FigureCatalogue})
 *   <li>on 31 December rows of lists and doctors ({@link ListRows}, {@link DoctorRows}), and what next year's figures compare with
 * </ol>
 */
public final class RecordPhase implements Phase {
    private static final int DECEMBER = 12;

    private final World world;
    private final KommuneRows kommuneRows;
    private final EventRows eventRows;
    private final ListRows listRows;
    private final DoctorRows doctorRows;
    private final ServiceCounts serviceCounts;
    private final FigureCatalogue catalogue;

    /** The phase over a world. */
    public RecordPhase(World world) {
        this.world = world;
        this.kommuneRows = new KommuneRows(world);
        this.eventRows = new EventRows(world);
        this.listRows = new ListRows(world);
        this.doctorRows = new DoctorRows(world);
        this.serviceCounts = new ServiceCounts(world);
        this.catalogue = new FigureCatalogue();
    }

    @Override
    public String name() {
        return "record";
    }

    /**
     * Records the start: the rows of lists and doctors at the 31 December before the first month, and what the first year's figures
     * compare themselves with. Called once, when the start stands and no month has run; never when a run resumes.
     *
     * @param month the December before the first month
     */
    public void recordStart(int month) {
        yearEndRows(month);
        remember(new Moment(world, month));
    }

    @Override
    public void run(int month) {
        kommuneRows.write(month);
        eventRows.write();
        serviceCounts.add();
        Moment moment = new Moment(world, month);
        FigureSink sink = new FigureSink(world.recorder.figures);
        catalogue.write(moment, sink);
        if (Months.monthOfYear(month) == DECEMBER) {
            yearEndRows(month);
            remember(moment);
        }
    }

    private void yearEndRows(int month) {
        listRows.write(month);
        doctorRows.write(month);
    }

    private void remember(Moment moment) {
        moment.remember(world.recorder.memory);
        serviceCounts.begin();
    }
}

package no.fastlege.agents.population;

import java.util.Arrays;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;

/**
 * The month's births, deaths, migration and moves; in December the alignment to the published counts of the next day.
 *
 * <ol>
 *   <li>January: the year's life events are drawn ({@link JanuaryDraw})
 *   <li>deaths, emigration, moves, and the children's share in them ({@link MonthOfEvents})
 *   <li>births ({@link Births})
 *   <li>arrivals from abroad ({@link Immigration})
 *   <li>December: alignment to the counts of 1 January ({@link Alignment}, with {@link Targets}, {@link Selection}, {@link Matching},
 *       {@link Households}), unless it is switched off
 * </ol>
 *
 * <p>Ageing needs no step, since residents carry their month of birth. The phase keeps no state of its own: the calendar is the world's,
 * and the year's odds follow from the data. Demography can be run to December 2049, for which 1 January 2050 is projected; without
 * alignment there is no last month.
 */
public final class PopulationPhase implements Phase {
    private final World world;
    private final Years years;
    private final JanuaryDraw januaryDraw;
    private final MonthOfEvents events;
    private final Births births;
    private final Immigration immigration;
    private final Alignment alignment;

    /** The phase over a world. */
    public PopulationPhase(World world) {
        this.world = world;
        this.years = new Years(world);
        Newcomers newcomers = new Newcomers(world, years);
        this.januaryDraw = new JanuaryDraw(world);
        this.events = new MonthOfEvents(world);
        this.births = new Births(world, newcomers);
        this.immigration = new Immigration(world, newcomers);
        this.alignment = new Alignment(world, newcomers);
    }

    /** The last month whose residents a projection can align: December before the last projected 1 January. */
    public static int lastMonth() {
        return Months.of(Targets.lastYear(), 1) - 1;
    }

    @Override
    public String name() {
        return "population";
    }

    @Override
    public void run(int month) {
        world.movers.clear();
        world.newborns.clear();
        YearOfLife odds = years.of(month);
        if (Months.monthOfYear(month) == 1) {
            Arrays.fill(world.nation.lifeEventsYear, 0);
            januaryDraw.run(month, odds);
        }
        world.residents.updateListRegister();
        events.run(month, odds);
        births.run(month, odds);
        immigration.run(month, odds);
        world.lifeCalendar.clear(month);
        if (Months.monthOfYear(month) == 12 && world.parameters.population().alignment() > 0) {
            alignment.run(month, odds);
        }
    }
}

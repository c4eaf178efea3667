package no.fastlege.agents.population;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;

/** The odds of the year at hand, made when first asked for: not state, since data, parameters and year give them again. */
final class Years {
    private final World world;
    private final MoveRates moves;
    private final VitalRates vital;
    private final InlandFlows flows;
    private final Destinations destinations;
    private YearOfLife odds;
    private int year = -1;

    Years(World world) {
        this.world = world;
        this.moves = new MoveRates(world.country);
        this.vital = new VitalRates(world.country, moves, world.parameters.population());
        this.flows = new InlandFlows(world.country, vital, moves, world.parameters.population());
        this.destinations = new Destinations(world.country, world.parameters.population());
    }

    /** The odds of the year of a month. */
    YearOfLife of(int month) {
        if (Months.year(month) != year) {
            year = Months.year(month);
            PopulationParameters parameters = world.parameters.population();
            boolean metByAge =
                    parameters.alignment() > 0 && year < world.country.counts().lastYear();
            double share = metByAge ? parameters.monthlyMoveShare() : 1;
            odds = new YearOfLife(year, vital, moves, flows, destinations, share, world.workers);
        }
        return odds;
    }
}

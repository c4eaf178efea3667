package no.fastlege.agents;

import java.util.List;
import no.fastlege.agents.doctors.PipelinePhase;
import no.fastlege.agents.doctors.WorkAndPayPhase;
import no.fastlege.agents.lists.ListsPhase;
import no.fastlege.agents.market.DoctorDecisionsPhase;
import no.fastlege.agents.market.KommuneDecisionsPhase;
import no.fastlege.agents.market.MarketPhase;
import no.fastlege.agents.policy.RulesPhase;
import no.fastlege.agents.population.PopulationPhase;
import no.fastlege.agents.record.RecordPhase;
import no.fastlege.agents.use.UsePhase;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Phase;

/**
 * The order of the month: the one place that knows it.
 *
 * <ol>
 *   <li><b>rules</b>: what the policy calendar has in force
 *   <li><b>population</b>: births, deaths, moves; in December, residents aligned to the published counts
 *   <li><b>pipeline</b>: graduates, LIS1, ALIS, specialists
 *   <li><b>use</b>: residents' consultations and legevakt, and who wishes another doctor
 *   <li><b>work-and-pay</b>: doctors' hours and income from that use, legevakt rosters
 *   <li><b>doctors-decide</b>: stay, leave, move, cap, contract, leave of absence
 *   <li><b>kommuner-decide</b>: posts, offers, vikarer
 *   <li><b>market</b>: doctors and posts meet
 *   <li><b>lists</b>: places, queues, choice
 *   <li><b>record</b>: rows of the output tables
 * </ol>
 */
public final class MonthOrder {
    private MonthOrder() {}

    /** The ten phases of a month over a world, in their order. */
    public static List<Phase> phases(World world) {
        return List.of(
                new RulesPhase(world),
                new PopulationPhase(world),
                new PipelinePhase(world),
                new UsePhase(world),
                new WorkAndPayPhase(world),
                new DoctorDecisionsPhase(world),
                new KommuneDecisionsPhase(world),
                new MarketPhase(world),
                new ListsPhase(world),
                new RecordPhase(world));
    }
}

package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.doctors.PipelinePhase;
import no.fastlege.agents.doctors.WorkAndPayPhase;
import no.fastlege.agents.lists.ListsPhase;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.MeasureChange;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RulesPhase;
import no.fastlege.agents.population.PopulationPhase;
import no.fastlege.agents.start.WorldBuilder;
import no.fastlege.agents.use.UsePhase;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;
import no.fastlege.sim.Workers;

/**
 * Runs the country on a thin sample of residents and prints the workforce by year: for tuning by hand. Arguments: {@code scale=50},
 * {@code seed=1}, {@code until=2024}, {@code off=measure,measure}, and parameters as {@code decision.hours_weight=0.4}.
 */
public final class TuningRun {
    private TuningRun() {}

    /** Runs. */
    public static void main(String[] args) {
        Map<String, Double> parameters = new HashMap<>();
        int persons = 50;
        long seed = 1;
        int until = 2024;
        List<MeasureChange> off = new ArrayList<>();
        for (String arg : args) {
            String[] kv = arg.split("=");
            switch (kv[0]) {
                case "scale" -> persons = Integer.parseInt(kv[1]);
                case "seed" -> seed = Long.parseLong(kv[1]);
                case "until" -> until = Integer.parseInt(kv[1]);
                case "off" -> {
                    for (String m : kv[1].split(",")) {
                        off.add(new MeasureChange(Months.of(2017, 1), m, 0, "tuning"));
                    }
                }
                default -> parameters.put(kv[0], Double.valueOf(kv[1]));
            }
        }
        Locale.setDefault(Locale.ROOT);
        long t0 = System.nanoTime();
        World world = WorldBuilder.build(
                Country.load(),
                ParameterDictionary.with(ParameterDictionary.defaults(), parameters),
                new DatedCalendar(PolicyBook.shipped(), off, List.of()),
                new Draws(seed),
                new Workers(2),
                new EventLog(false),
                1.0 / persons);
        List<Phase> phases = List.of(
                new RulesPhase(world),
                new PopulationPhase(world),
                new PipelinePhase(world),
                new UsePhase(world),
                new WorkAndPayPhase(world),
                new DoctorDecisionsPhase(world),
                new KommuneDecisionsPhase(world),
                new MarketPhase(world),
                new ListsPhase(world));
        YearTable table = new YearTable(world, Months.of(2016, 12));
        StringBuilder starts = new StringBuilder();
        long[] nanos = new long[phases.size()];
        for (int month = Months.of(2017, 1); month <= Months.of(until, 12); month++) {
            for (int i = 0; i < nanos.length; i++) {
                long t = System.nanoTime();
                phases.get(i).run(month);
                nanos[i] += System.nanoTime() - t;
            }
            if (month < Months.of(2018, 7)) {
                int started = 0;
                int sought = 0;
                for (var list : world.lists) {
                    started += list.doctor >= 0 && list.agreementStart == month ? 1 : 0;
                    sought += Places.sought(list) ? 1 : 0;
                }
                starts.append(' ').append(started).append('/').append(sought);
            }
            if (Months.monthOfYear(month) == 12) {
                table.close(month);
            }
        }
        table.print();
        System.out.println("starts/sought by month:" + starts);
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < nanos.length; i++) {
            times.append(String.format(" %s %.2f", phases.get(i).name(), nanos[i] / 1e6 / (12 * (until - 2016))));
        }
        System.out.println("ms/month:" + times + String.format("  total %.1f s", (System.nanoTime() - t0) / 1e9));
        world.workers.close();
    }
}

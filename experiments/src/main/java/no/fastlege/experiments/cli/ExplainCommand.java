package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Origin;
import no.fastlege.agents.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: every effective value of a scenario and where it came from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints every effective value of a scenario and where it came from.")
final class ExplainCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "SCENARIO", description = "A shipped scenario or a file.")
    private String scenario;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting laid over the scenario; repeatable.")
    private List<String> sets = new ArrayList<>();

    @Mixin
    private PrintFormat format;

    ExplainCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        EffectiveScenario effective = Scenario.load(scenario, sets);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "key", "from", "value", "unit", "origin", "source"));
        for (Origin o : effective.origins()) {
            rows.add(List.of(o.kind(), o.key(), o.from(), o.value(), o.unit(), o.origin(), o.source()));
        }
        if (format.isTable()) {
            out.println(effective.name() + ": " + effective.description());
            out.println();
        }
        format.print(rows, out);
        return CommandLineApp.DONE;
    }
}

package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.sim.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: says what is wrong with scenarios, or that nothing is. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with scenario files, or that nothing is.")
final class CheckCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Shipped scenarios or files.")
    private List<String> scenarios;

    CheckCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        int code = CommandLineApp.DONE;
        for (String scenario : scenarios) {
            try {
                EffectiveScenario effective = Scenario.load(scenario, List.of());
                int differs = effective.firstDifference();
                out.println(scenario + ": nothing is wrong; "
                        + (differs == EffectiveScenario.NEVER
                                ? "the same as the baseline"
                                : "differs from the baseline from " + Months.format(differs)));
            } catch (BadInputException | BadConfigException | BadDataException e) {
                err.println("fastlegesim: " + e.getMessage());
                code = CommandLineApp.BAD_INPUT;
            }
        }
        return code;
    }
}

package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.agents.scenario.ScenarioSchema;
import no.fastlege.agents.world.Recorder;
import no.fastlege.experiments.contrast.Contrast;
import no.fastlege.experiments.sensitivity.Sensitivity;
import no.fastlege.experiments.sensitivity.SensitivityMethod;
import no.fastlege.experiments.sweep.StudySchema;
import no.fastlege.experiments.sweep.SweepCollector;
import no.fastlege.sim.TableData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code describe}: the dictionaries, generated from the code. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Prints a dictionary generated from the code.")
final class DescribeCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "WHAT", description = "parameters, scenario-schema, study-schema, outputs or figures.")
    private String what;

    @Mixin
    private PrintFormat format;

    DescribeCommand(PrintWriter out) {
        this.out = out;
    }

    private enum Topic {
        PARAMETERS("parameters"),
        SCENARIO_SCHEMA("scenario-schema"),
        STUDY_SCHEMA("study-schema"),
        OUTPUTS("outputs"),
        FIGURES("figures");

        private final String word;

        Topic(String word) {
            this.word = word;
        }
    }

    @Override
    public Integer call() {
        switch (topic()) {
            case PARAMETERS -> format.print(Scenario.describeParameters(), out);
            case SCENARIO_SCHEMA -> out.println(ScenarioSchema.json());
            case STUDY_SCHEMA -> out.println(StudySchema.json());
            case OUTPUTS -> format.print(outputs(), out);
            case FIGURES -> format.print(figures(), out);
        }
        return CommandLineApp.DONE;
    }

    private Topic topic() {
        List<String> words = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (topic.word.equals(what)) {
                return topic;
            }
            words.add(topic.word);
        }
        throw new BadInputException("describe " + what + ": did you mean '" + Nearest.name(what, words) + "'? Allowed: "
                + String.join(", ", words));
    }

    private static List<List<String>> outputs() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("table", "column", "type", "unit", "meaning"));
        List<TableData> tables = new ArrayList<>(new Recorder().tables());
        tables.addAll(SweepCollector.tables());
        tables.addAll(Contrast.tables());
        tables.add(Sensitivity.table(SensitivityMethod.values()));
        for (TableData table : tables) {
            for (TableData.Column c : table.columns()) {
                String type =
                        switch (c.type()) {
                            case TEXT -> "text";
                            case LONG -> "whole number";
                            case DOUBLE -> "number";
                            case BOOLEAN -> "true or false";
                        };
                rows.add(List.of(table.name(), c.name(), type, c.unit(), c.meaning()));
            }
        }
        return rows;
    }

    private static List<List<String>> figures() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("figure_id", "unit", "in_the_model", "how_or_why_not"));
        for (FigureCatalogue.Description d : new FigureCatalogue().describe(Country.load())) {
            rows.add(List.of(d.id(), d.unit(), d.expressed() ? "yes" : "no", d.text()));
        }
        return rows;
    }
}

package no.fastlege.agents.scenario;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.policy.RuleChange;
import no.fastlege.agents.policy.RuleKeys;

/**
 * A table of dated changes of the policy calendar beside a scenario file: CSV with the columns {@code from,until,key,value}; an empty
 * {@code until} means for good.
 */
final class CalendarTable {
    private static final String HEADER = "from,until,key,value";

    private CalendarTable() {}

    /** Reads a table. */
    static List<RuleChange> read(ScenarioSource source, int effectiveFrom) {
        String text = source.text();
        if (text.isBlank()) {
            throw new BadInputException(source.label() + ": the table is empty, its first line must be " + HEADER);
        }
        if (!text.endsWith("\n")) {
            throw new BadInputException(source.label() + ": the last line is not ended,"
                    + " the table may be cut off: end it with a line break");
        }
        List<String> lines = text.lines().toList();
        if (!lines.get(0).strip().equals(HEADER)) {
            throw new BadInputException(source.label() + " line 1: the first line must be " + HEADER);
        }
        List<RuleChange> changes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                changes.add(row(source, i + 1, lines.get(i), effectiveFrom));
            }
        }
        return changes;
    }

    private static RuleChange row(ScenarioSource source, int line, String text, int effectiveFrom) {
        String[] cells = text.split(",", -1);
        String where = source.label() + " line " + line + ": ";
        if (cells.length != 4) {
            throw new BadInputException(where + "has " + cells.length + " cells, must have 4: " + HEADER);
        }
        try {
            int from = Span.month(cells[0].strip());
            int until = cells[1].isBlank() ? Integer.MAX_VALUE : Span.month(cells[1].strip());
            Span.requireOrder(from, until, effectiveFrom);
            RuleKeys.Key key = RuleKeys.key(cells[2].strip());
            double value = key.requireInRange(number(cells[3].strip()));
            return new RuleChange(from, until, key.name(), RuleChange.Kind.SET, value, source.origin());
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where + e.getMessage());
        }
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("value: '" + cell + "' is not a number");
        }
    }
}

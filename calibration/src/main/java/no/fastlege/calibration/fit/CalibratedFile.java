package no.fastlege.calibration.fit;

import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.parameters.ParameterDictionary;

/** Writes free parameters in the form in which the model ships them, see {@link no.fastlege.agents.parameters.CalibratedSet}. */
final class CalibratedFile {
    private CalibratedFile() {}

    /**
     * The file's text.
     *
     * @param values the free parameters
     * @param intervals low and high by name; may lack any
     * @param description what was fitted, to what
     */
    static String text(
            FreeParameters parameters,
            Map<String, Double> values,
            Map<String, double[]> intervals,
            String description) {
        StringBuilder plain = new StringBuilder();
        StringBuilder strengths = new StringBuilder();
        for (FreeParameter p : parameters.list()) {
            String name = p.isStrength() ? p.measure() : p.name();
            double[] interval = intervals.get(p.name());
            double value = digits(values.get(p.name()));
            String number = number(value);
            if (interval != null) {
                number = "{value: " + number + ", low: " + number(digits(interval[0])) + ", high: "
                        + number(digits(interval[1])) + "}";
            }
            (p.isStrength() ? strengths : plain)
                    .append("  ")
                    .append(name)
                    .append(": ")
                    .append(number)
                    .append('\n');
        }
        String text = "description: \"" + description + "\"\nvalues:" + (plain.isEmpty() ? " {}\n" : "\n" + plain);
        return strengths.isEmpty() ? text : text + "strengths:\n" + strengths;
    }

    /** Five digits, as the file has them. */
    static double digits(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4e", value));
    }

    private static String number(double value) {
        return ParameterDictionary.plain(value);
    }
}

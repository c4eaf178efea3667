package no.fastlege.experiments.sensitivity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.Groups;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.calibration.sensitivity.SobolDesign;
import no.fastlege.experiments.study.StudyFile;

/**
 * A study file of a sensitivity analysis, read and checked.
 *
 * @param scenario what every point is laid over
 * @param seeds the seeds under which every point runs
 * @param lastMonth the last month of every run
 * @param scale agents per person
 * @param factors what varies, at least one
 * @param figures the outputs, at least one
 * @param trajectories of a Morris design
 * @param levels of a Morris design
 * @param rows of a Sobol design
 * @param resamples of the bootstrap
 * @param designSeed of the design and the bootstrap
 */
public record SensitivityStudy(
        EffectiveScenario scenario,
        List<Long> seeds,
        int lastMonth,
        double scale,
        List<Factor> factors,
        List<FigureKey> figures,
        int trajectories,
        int levels,
        int rows,
        int resamples,
        long designSeed) {
    /** The keys of a study file. */
    static final List<String> KEYS = List.of(
            "description",
            "scenario",
            "set",
            "seeds",
            "to",
            "scale",
            "factors",
            "figures",
            "morris",
            "sobol",
            "resamples",
            "seed");

    private static final int MOST = 1_000_000;

    /**
     * What varies over a range, evenly.
     *
     * @param key the parameter, rule or {@code measure.NAME}
     * @param low the lower end
     * @param high the upper end
     */
    public record Factor(String key, double low, double high) {
        /** The setting at a share 0 to 1 of the range. */
        String at(double share) {
            return key + "=" + Math.min(high, low + share * (high - low));
        }
    }

    /**
     * Reads a study file.
     *
     * @throws BadInputException with one line if anything in it is wrong
     */
    public static SensitivityStudy read(Path file) {
        return StudyFile.read(file, KEYS, study -> new Reader(study).read());
    }

    private static final class Reader {
        private final StudyFile file;
        private final ConfigNode root;

        Reader(StudyFile file) {
            this.file = file;
            this.root = file.root();
        }

        SensitivityStudy read() {
            root.need("description").text();
            EffectiveScenario scenario = scenario();
            ConfigNode morris = section("morris", List.of("trajectories", "levels"));
            ConfigNode sobol = section("sobol", List.of("rows"));
            int levels = number(morris, "levels", 4, 2, 100);
            if (levels % 2 != 0) {
                throw morris.need("levels").bad("'" + levels + "' must be even");
            }
            SensitivityStudy study = new SensitivityStudy(
                    scenario,
                    file.seeds(),
                    file.lastMonth(),
                    file.scale(),
                    factors(scenario),
                    figures(),
                    number(morris, "trajectories", 20, 2, MOST),
                    levels,
                    number(sobol, "rows", 128, 2, MOST),
                    number(root, "resamples", 1000, 0, MOST),
                    root.get("seed") == null ? 1 : StudyFile.whole(root.get("seed"), Long.MIN_VALUE, Long.MAX_VALUE));
            int k = study.factors().size();
            for (double points : new double[] {study.trajectories() * (k + 1.0), study.rows() * (k + 2.0)}) {
                if (points * study.seeds().size() > JobTable.MOST_JOBS) {
                    throw root.bad(String.format(
                            Locale.ROOT,
                            "%.0f points x %d seeds are more than %d runs, the most of a study",
                            points,
                            study.seeds().size(),
                            JobTable.MOST_JOBS));
                }
            }
            return study;
        }

        private ConfigNode section(String key, List<String> allowed) {
            return root.get(key) == null ? null : root.get(key).allow(allowed);
        }

        private EffectiveScenario scenario() {
            ConfigNode node = root.get("scenario");
            String name = node == null ? "baseline" : node.text();
            try {
                return Scenario.load(StudyFile.scenario(file.file(), name), file.settings());
            } catch (BadInputException e) {
                throw new BadInputException(file.file() + ": scenario: " + e.getMessage());
            }
        }

        private static int number(ConfigNode of, String key, int byDefault, int least, int most) {
            return of == null || of.get(key) == null ? byDefault : (int) StudyFile.whole(of.get(key), least, most);
        }

        private List<Factor> factors(EffectiveScenario scenario) {
            List<Factor> factors = new ArrayList<>();
            for (Map.Entry<String, ConfigNode> e : root.need("factors").map().entrySet()) {
                factors.add(factor(e.getKey(), e.getValue(), scenario));
            }
            if (factors.isEmpty()) {
                throw root.need("factors").bad("names no factor");
            }
            if (factors.size() > SobolDesign.MOST_INPUTS) {
                throw root.need("factors").bad("names more than " + SobolDesign.MOST_INPUTS + " factors");
            }
            return factors;
        }

        /** A range as written, or of the dictionary where nothing is written: the calibrated interval, else all that is allowed. */
        private static Factor factor(String key, ConfigNode node, EffectiveScenario scenario) {
            Factor factor;
            if (node.kind() == ConfigNode.Kind.MAP) {
                node.allow(List.of("low", "high"));
                factor = new Factor(
                        key, node.need("low").number(), node.need("high").number());
            } else if (!node.text().isEmpty() && !node.isNull()) {
                throw node.bad("needs low: and high:, or nothing for the dictionary's range");
            } else if (ParameterDictionary.names().contains(key)) {
                ParameterDictionary.Entry entry = ParameterDictionary.entry(key);
                boolean fitted = !Double.isNaN(entry.low()) && !Double.isNaN(entry.high());
                factor = new Factor(key, fitted ? entry.low() : entry.min(), fitted ? entry.high() : entry.max());
            } else {
                throw node.bad("is no parameter of the dictionary, so it needs low: and high: (did you mean '"
                        + Nearest.name(key, ParameterDictionary.names()) + "'?)");
            }
            if (!(factor.low() < factor.high())) {
                throw node.bad(
                        "the range " + factor.low() + " to " + factor.high() + " is empty: low must be less than high");
            }
            try {
                scenario.with(List.of(factor.at(0)), "low");
                scenario.with(List.of(factor.at(1)), "high");
            } catch (BadInputException e) {
                throw node.bad(e.getMessage());
            }
            return factor;
        }

        private List<FigureKey> figures() {
            List<String> known = new FigureCatalogue().ids();
            List<FigureKey> figures = new ArrayList<>();
            for (ConfigNode node : root.need("figures").list()) {
                node.allow(List.of("figure", "period", "group_type", "group"));
                ConfigNode id = node.need("figure");
                if (!known.contains(id.text())) {
                    throw id.bad("the model has no figure '" + ConfigNode.shown(id.text()) + "', did you mean '"
                            + Nearest.name(id.text(), known) + "'?");
                }
                FigureKey figure = new FigureKey(
                        id.text(),
                        node.need("period").text(),
                        node.get("group_type") == null
                                ? Groups.NATIONAL
                                : node.get("group_type").text(),
                        node.get("group") == null
                                ? Groups.NORGE
                                : node.get("group").text());
                if (figures.contains(figure)) {
                    throw node.bad("this figure stands there twice");
                }
                figures.add(figure);
            }
            if (figures.isEmpty()) {
                throw root.need("figures").bad("names no figure");
            }
            return figures;
        }
    }
}

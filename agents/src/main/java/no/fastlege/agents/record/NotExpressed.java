package no.fastlege.agents.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** Published figures that the model has no state for, each with the reason. */
final class NotExpressed {
    private NotExpressed() {}

    /** Reasons by figure_id. */
    static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put(
                "activity_time_supplements_per_gp",
                "fees are paid per consultation: the model has no items of the tariff");
        String answer =
                "a survey answer: satisfaction in the model is the utility of the post on a scale of its own, and no source says"
                        + " where on it a doctor ticks this box";
        String students = "a survey of students and LIS1: the model has no students and asks nobody before a search";
        reasons.put("content_with_workload_share", answer);
        reasons.put("economic_security_share", answer);
        reasons.put("workload_too_high_share", answer);
        reasons.put(
                "very_likely_gp_in_five_years_share",
                "a stated intention: it more than doubled while actual exit moved from 7.5 to 6.0 percent, so no exit chance of the model"
                        + " answers it");
        reasons.put("most_likely_become_gp_share", students);
        reasons.put("preferred_salaried_as_new_share", students);
        reasons.put("kommune_salaried_extra_cost", "kommuner's own measures are one sum, not split by kind");
        reasons.put(
                "national_measures_cost",
                "a difference from a world without the measures: compare two runs (contrast), one run alone does not have it");
        reasons.put("national_measures_cost_2020_2024", "as national_measures_cost, summed over years");
        reasons.put("practices", "doctors work on lists: the model does not group them in offices");
        reasons.put("vikars_without_lis1", "every doctor whom the model lets work as a vikar has done LIS1");
        return reasons;
    }
}

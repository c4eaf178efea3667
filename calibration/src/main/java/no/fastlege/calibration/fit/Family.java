package no.fastlege.calibration.fit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Families of figures that speak of the same thing: a fit can leave one out and be judged on it. */
public enum Family {
    /** How many GPs there are. */
    GPS("gp_count", "gp_specialists", "alis_agreements"),
    /** Who comes, who goes, who moves on. */
    FLOWS("entrants", "entrant_specialist_share", "leavers", "leaver_mean_age", "turnover_rate"),
    /** Their age and sex. */
    DOCTORS("gp_age_share", "gp_female_share", "gp_mean_age"),
    /** The lists: how many, with a doctor or without. */
    LISTS("lists_total", "lists_with_gp", "lists_without_gp", "lists_without_gp_share"),
    /** How long lists are and may be. */
    CAPS(
            "list_cap_total",
            "list_cap_change_stayers",
            "list_cap_entrants",
            "list_cap_leavers",
            "list_cap_mean_entrants",
            "wish_lower_cap_share",
            "list_length_mean",
            "list_length_mean_entrants",
            "list_length_mean_panel",
            "list_length_mean_per_list",
            "list_length_share"),
    /** Residents with and without a doctor, and those who wait. */
    ACCESS(
            "residents_with_gp",
            "residents_without_gp",
            "residents_without_gp_share_panel",
            "waiting_list",
            "open_list_share",
            "choice_of_sex_share"),
    /** Forms of contract, held and preferred. */
    CONTRACTS(
            "contract_share_fastlonn",
            "contract_share_fastlonn_bonus",
            "contract_share_naeringsdrift",
            "contract_share_naeringsdrift_8_2",
            "lists_salaried",
            "lists_self_employed",
            "salaried_share",
            "preferred_contract_share"),
    /** Consultations. */
    USE(
            "any_gp_consultation_share",
            "any_legevakt_share",
            "consultations_all",
            "consultations_gp",
            "consultations_gp_per_resident",
            "consultations_legevakt",
            "consultations_legevakt_per_resident",
            "five_plus_consultations_share",
            "own_gp_consultation_share_indicator"),
    /** Hours, legevakt, vikarer. */
    WORK("hours_per_week", "office_hours_share", "gp_legevakt_participation", "gps_with_vikar"),
    /** Kroner. */
    MONEY(
            "capitation_december_centrality_supplement",
            "capitation_december_education_supplement",
            "capitation_december_grunntilskudd",
            "capitation_december_patient",
            "capitation_december_total",
            "capitation_per_resident",
            "kommune_own_measures_cost",
            "kommune_own_measures_cost_nominal",
            "practice_net_income");

    private final Set<String> figures;

    Family(String... figures) {
        this.figures = Set.of(figures);
    }

    private static final Map<String, Family> BY_FIGURE = new LinkedHashMap<>();

    static {
        for (Family family : values()) {
            family.figures.forEach(id -> BY_FIGURE.put(id, family));
        }
    }

    /**
     * The family of a figure.
     *
     * @throws IllegalArgumentException if none has it: every target must have one
     */
    public static Family of(String figureId) {
        Family family = BY_FIGURE.get(figureId);
        if (family == null) {
            throw new IllegalArgumentException("figure '" + figureId + "' belongs to no family of targets");
        }
        return family;
    }
}

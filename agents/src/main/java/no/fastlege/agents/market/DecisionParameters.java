package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of utility, exit, cap and contract.
 */
public record DecisionParameters(
        @Parameter(value = 0.2, min = 0, max = 1, unit = "share/year", meaning = "share of the way to the wished cap made in a year", status = Parameter.Status.ASSUMED, source = "most yearly changes are small")
                double capAdjustmentShare) {}

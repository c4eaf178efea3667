package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of search, matching and vikarer.
 */
public record MarketParameters(
        @Parameter(value = 0.02, min = 0, max = 1, unit = "share/month", meaning = "share of outside doctors who look at GP posts in a month", status = Parameter.Status.ASSUMED, source = "order of magnitude")
                double searchSharePerMonth) {}

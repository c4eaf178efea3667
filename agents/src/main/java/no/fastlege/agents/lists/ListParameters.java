package no.fastlege.agents.lists;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of list choice, queues and allocation.
 */
public record ListParameters(
        @Parameter(value = 0.0055, min = 0, max = 0.1, unit = "share/month", meaning = "share of residents who consider another doctor in a month", status = Parameter.Status.ASSUMED, source = "about 6.6 % change a year")
                double wishRatePerMonth) {}

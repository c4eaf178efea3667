package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of the offers of kommuner.
 */
public record KommuneParameters(
        @Parameter(value = 6, min = 1, max = 60, unit = "months", meaning = "months without an acceptable applicant before a step up the ladder of offers", status = Parameter.Status.ASSUMED, source = "order of magnitude")
                double monthsBeforeStep) {}

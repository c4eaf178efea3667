package no.fastlege.agents.population;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of ageing, births, deaths and moves.
 */
public record PopulationParameters(
        @Parameter(value = 1, min = 0, max = 1, unit = "0 or 1", meaning = "align residents to the published counts each December", status = Parameter.Status.ASSUMED, source = "the model explains the workforce, not demography")
                double alignment) {}

package no.fastlege.agents.use;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of need and use.
 */
public record UseParameters(
        @Parameter(value = 1.1, min = 0.05, max = 50, unit = "1", meaning = "shape of the gamma frailty over residents of one age and sex", status = Parameter.Status.ASSUMED, source = "to be fitted to the shares with none and with five or more")
                double frailtyShape) {}

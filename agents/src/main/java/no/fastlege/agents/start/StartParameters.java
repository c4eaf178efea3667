package no.fastlege.agents.start;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of the start of 31 December 2016.
 */
public record StartParameters(
        @Parameter(value = 3900, min = 0, max = 50000, unit = "residents", meaning = "residents on no list at the start", status = Parameter.Status.ASSUMED, source = "as many as in September 2023")
                double unallocatedResidents) {}

package no.fastlege.agents.doctors;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of the way from graduation to specialist.
 */
public record PipelineParameters(
        @Parameter(value = 1150, min = 0, max = 5000, unit = "doctors/year", meaning = "graduates from home and abroad who seek LIS1", status = Parameter.Status.ASSUMED, source = "about as many as LIS1 applicants who are new")
                double graduatesPerYear) {}

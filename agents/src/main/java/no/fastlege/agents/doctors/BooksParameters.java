package no.fastlege.agents.doctors;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of hours, income and legevakt rosters.
 */
public record BooksParameters(
        @Parameter(value = 24, min = 5, max = 60, unit = "minutes", meaning = "office minutes per physical consultation, everything around it included", status = Parameter.Status.ASSUMED, source = "hours a week by list length")
                double minutesPerConsultation) {}

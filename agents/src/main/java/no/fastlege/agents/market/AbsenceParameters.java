package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of spells with a vikar while the list is kept. */
public record AbsenceParameters(
        @Parameter(
                value = 0.172,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of GPs with a vikar in a month for illness, courses, part time",
                status = Parameter.Status.ASSUMED,
                source =
                        "rounded from an earlier fit to the target figures, fixed since: GPs with a vikar 1 073 (2020) to 1 411 (2024)")
        double leaveShare,

        @Parameter(
                value = 0.17,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the same on top for a doctor under an ALIS agreement: courses, hospital months",
                status = Parameter.Status.CALIBRATED,
                source = "GPs with a vikar 1 073 (2020) to 1 411 (2024)")
        double leaveShareAlis,

        @Parameter(
                value = 0.15,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the same on top between 28 and 42: parental leave; half of it for men",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double leaveShareParental) {}

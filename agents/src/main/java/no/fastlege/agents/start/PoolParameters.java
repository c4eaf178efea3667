package no.fastlege.agents.start;

import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.Parameter.Status;

/**
 * Parameters of the doctors beside the GPs on 31 December 2016, and of who was about to change sides; in the dictionary they belong to the
 * family {@code start}.
 */
public record PoolParameters(
        @Parameter(
                value = 120,
                min = 0,
                max = 1000,
                unit = "doctors",
                meaning = "GPs who have given notice and not left yet",
                status = Status.ASSUMED,
                source = "six months of about 6 per cent a year")
        double noticesGiven,

        @Parameter(
                value = 135,
                min = 0,
                max = 1000,
                unit = "doctors",
                meaning = "doctors outside who have agreed to take over a list",
                status = Status.CALIBRATED,
                source = "GPs and residents without one at the end of 2017")
        double agreedStarts,

        @Parameter(
                value = 4,
                min = 0,
                max = 50,
                unit = "1",
                meaning = "how much likelier a doctor below 40 outside has agreed to take over a list",
                status = Status.ASSUMED,
                source = "most entrants are young")
        double agreedYoungWeight,

        @Parameter(
                value = 1000,
                min = 0,
                max = 5000,
                unit = "doctors",
                meaning = "doctors who work as vikar at the start",
                status = Status.ASSUMED,
                source = "about 900 in April 2022, 990 at the end of that year")
        double vikarer,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "share of vikarer",
                meaning = "vikarer who have been GPs and work now and then",
                status = Status.ASSUMED,
                source = "order of magnitude")
        double vikarSeniorShare,

        @Parameter(
                value = 800,
                min = 0,
                max = 5000,
                unit = "doctors",
                meaning = "doctors who wait for a LIS1 place at the start",
                status = Status.ASSUMED,
                source = "1 278 applied for 456 places in spring 2018, most of them new")
        double lis1Queue,

        @Parameter(
                value = 9000,
                min = 0,
                max = 30000,
                unit = "doctors",
                meaning = "doctors elsewhere who may become GPs",
                status = Status.ASSUMED,
                source = "hospital doctors, kommune doctors and private ones of 28 to 60 years who might; no source")
        double outsideDoctors,

        @Parameter(
                value = 1150,
                min = 0,
                max = 5000,
                unit = "doctors",
                meaning = "of these, doctors who finished LIS1 within the past eighteen months and have no list yet",
                status = Status.ASSUMED,
                source =
                        "three rounds of 475, less the fifth or so who had taken a list by then: what the years after hold too")
        double outsideNewDoctors,

        @Parameter(
                value = 1500,
                min = 0,
                max = 10000,
                unit = "doctors",
                meaning = "of these, doctors in other kommune posts",
                status = Status.ASSUMED,
                source = "nursing homes, public health, legevakt; order of magnitude")
        double outsideKommunePosts,

        @Parameter(
                value = 0.07,
                min = 0,
                max = 1,
                unit = "share of doctors outside",
                meaning = "former GPs with the specialty among the doctors outside",
                status = Status.ASSUMED,
                source = "some 300 GPs leave a year, half of them far from pension")
        double outsideFormerGpShare,

        @Parameter(
                value = 0.6,
                min = 0,
                max = 1,
                unit = "share of doctors",
                meaning = "women among young vikarer, the LIS1 queue and LIS1",
                status = Status.ASSUMED,
                source = "about as among graduates")
        double womenYoungShare,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share of doctors",
                meaning = "women among doctors outside",
                status = Status.ASSUMED,
                source = "between the young and the old")
        double womenOutsideShare,

        @Parameter(
                value = 0.25,
                min = 0,
                max = 1,
                unit = "share of doctors",
                meaning = "women among vikarer who have been GPs",
                status = Status.ASSUMED,
                source = "29 per cent women among GPs in 2001")
        double womenSeniorShare) {}

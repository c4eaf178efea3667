package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of the list cap that is agreed when a doctor takes a list over. */
public record EntrantCapParameters(
        @Parameter(
                value = 777,
                min = 300,
                max = 2500,
                unit = "residents",
                meaning = "wished cap of a self-employed entrant who is a man, at the pay and work of January 2017",
                status = Parameter.Status.CALIBRATED,
                source = "mean cap of entrants 758 (2023), 785 (2024)")
        double entrantCap,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 2,
                unit = "1",
                meaning =
                        "how far that cap follows what is usual in the kommune: exponent of its mean cap over the country's",
                status = Parameter.Status.CALIBRATED,
                source =
                        "KOSTRA: Oslo's lists kept 1 360 to 1 310 residents 2017-2024, those of the smallest kommuner 740 to 610")
        double entrantCapUsual,

        @Parameter(
                value = 0.95,
                min = 0.5,
                max = 1.5,
                unit = "1",
                meaning = "the same for a woman, relative",
                status = Parameter.Status.ASSUMED,
                source = "women have shorter lists")
        double entrantCapWoman,

        @Parameter(
                value = 0.85,
                min = 0.5,
                max = 1.5,
                unit = "1",
                meaning = "the same for an entrant on a salary alone, relative; with a bonus half-way",
                status = Parameter.Status.ASSUMED,
                source = "salaried doctors have shorter lists")
        double entrantCapSalaried,

        @Parameter(
                value = 1.08,
                min = 0.5,
                max = 1.5,
                unit = "1",
                meaning = "the same for a specialist, relative",
                status = Parameter.Status.ASSUMED,
                source = "specialists have longer lists")
        double specialistCap,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of the way that an entrant's cap goes towards the length of a list taken over",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double entrantCapTakeover,

        @Parameter(
                value = 1.06,
                min = 0.5,
                max = 2,
                unit = "1",
                meaning = "list that suits an entrant in the long run, relative to the first cap",
                status = Parameter.Status.ASSUMED,
                source = "entrants begin with short lists that grow")
        double entrantGrowth) {}

package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of search, matching and vikarer. */
public record MarketParameters(
        @Parameter(
                value = 0.055,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning =
                        "share of young doctors, never GPs, who look at GP posts in a month in the first months outside, after LIS1 or after work as a vikar",
                status = Parameter.Status.ASSUMED,
                source = "rounded from an earlier fit to the target figures, fixed since: entrants over LIS1 finishers")
        double lookShareNew,

        @Parameter(
                value = 18,
                min = 0,
                max = 120,
                unit = "months",
                meaning = "length of those first months",
                status = Parameter.Status.ASSUMED,
                source = "most choose within some two years")
        double newMonths,

        @Parameter(
                value = 0.0012,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "the same for other young doctors who have never been GPs",
                status = Parameter.Status.CALIBRATED,
                source = "entrants 2017-2021")
        double lookShareFresh,

        @Parameter(
                value = 0.0015,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "the same for other doctors outside",
                status = Parameter.Status.CALIBRATED,
                source = "specialists among entrants")
        double lookSharePool,

        @Parameter(
                value = 0.011316,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "the same for specialists and former GPs",
                status = Parameter.Status.ASSUMED,
                source = "from an earlier fit to the target figures, fixed since: specialists among entrants")
        double lookShareFormer,

        @Parameter(
                value = 13,
                min = 0,
                max = 20,
                unit = "1",
                meaning = "rise of the logarithm of specialists' last share with the fall of that of hospital demand",
                status = Parameter.Status.CALIBRATED,
                source = "specialists among entrants 8 % before 2022, 15-20 % after")
        double lookResponse,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "the same for vikarer",
                status = Parameter.Status.CALIBRATED,
                source = "61 % of vikarer want to become GPs")
        double lookShareVikar,

        @Parameter(
                value = 0.33,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "share of searching GPs who look in a month",
                status = Parameter.Status.ASSUMED,
                source = "a search lasts half a year")
        double lookShareGp,

        @Parameter(
                value = 40,
                min = 25,
                max = 60,
                unit = "age",
                meaning = "age below which a doctor who has never been a GP counts as young",
                status = Parameter.Status.ASSUMED,
                source = "most choose within three years of LIS1, which ends at about 30")
        double freshUntilAge,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "chance of seeing a post in the home region or the present one",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double seenNear,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "chance of seeing a post elsewhere",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double seenFar,

        @Parameter(
                value = 5,
                min = 1,
                max = 100,
                unit = "posts",
                meaning = "posts that a doctor weighs at once",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude: nobody weighs every vacant post")
        double considered,

        @Parameter(
                value = 4,
                min = 1,
                max = 20,
                unit = "applications",
                meaning = "posts applied for at once",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double applications,

        @Parameter(
                value = 3,
                min = 0,
                max = 24,
                unit = "months",
                meaning = "months from the agreement to the start for a doctor who is not a GP",
                status = Parameter.Status.ASSUMED,
                source = "hospital notice")
        double startMonths,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "kommuner's weight on a specialist, in standard deviations of their other reasons",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double rankSpecialist,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "the same on a doctor from the region",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double rankHome,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "the same on a doctor who has been a GP",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double rankExperience,

        @Parameter(
                value = 3.9,
                min = 0,
                max = 5,
                unit = "weeks/month",
                meaning = "vikar work on a list without a doctor",
                status = Parameter.Status.ASSUMED,
                source = "27 % of vikar days on vacant lists (2023)")
        double vikarWeeksVacant,

        @Parameter(
                value = 2.0,
                min = 0,
                max = 5,
                unit = "weeks/month",
                meaning = "vikar work on a list whose doctor is on leave",
                status = Parameter.Status.ASSUMED,
                source = "vikar days per resident (2023)")
        double vikarWeeksLeave,

        @Parameter(
                value = 2.1,
                min = 0,
                max = 5,
                unit = "weeks/month",
                meaning = "work of one vikar: many do it beside other work or in spells",
                status = Parameter.Status.ASSUMED,
                source = "wanted and available work balance in 2017, when a week cost what it had in 2015")
        double vikarWeeksSupplied,

        @Parameter(
                value = 2.5,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "change of the logarithm of the vikar price with that of wanted over available work",
                status = Parameter.Status.CALIBRATED,
                source = "price 36 400 (2015), 95 800 (2023)")
        double vikarPriceElasticity,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "share of the way that the price goes in a month",
                status = Parameter.Status.ASSUMED,
                source = "contracts run for months")
        double vikarPriceSpeed,

        @Parameter(
                value = 0.88,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "vacant lists with a vikar when vikarer abound",
                status = Parameter.Status.ASSUMED,
                source = "upper end of the 84-88 % of vacant lists that had a vikar in 2023")
        double vikarFillMost,

        @Parameter(
                value = 2.1,
                min = 0.2,
                max = 10,
                unit = "1",
                meaning =
                        "wanted over available vikar work up to which vikarer abound; above it fills fall with its square root",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double vikarSlackTightness,

        @Parameter(
                value = 0.01,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning =
                        "share of young doctors outside who were never GPs that become vikar in a month at the price of 2015",
                status = Parameter.Status.CALIBRATED,
                source = "900-1 000 vikarer")
        double vikarJoinShare,

        @Parameter(
                value = 0.02,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "share of vikarer who go to other work in a month at that price",
                status = Parameter.Status.CALIBRATED,
                source = "900-1 000 vikarer")
        double vikarLeaveShare,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "change of the logarithm of both shares with that of the real price",
                status = Parameter.Status.ASSUMED,
                source = "small market")
        double vikarSupplyElasticity) {}

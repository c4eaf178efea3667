package no.fastlege.agents.lists;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of list choice, queues and allocation. Utilities are in units of the standard logit. */
public record ListParameters(
        @Parameter(
                value = 0.013,
                min = 0,
                max = 0.1,
                unit = "share/month",
                meaning = "share of residents who consider another doctor in a month; about half then ask for one",
                status = Parameter.Status.ASSUMED,
                source = "level of the waiting list 2017-2024")
        double wishRatePerMonth,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning =
                        "share of those who live in another kommune than their doctor's who consider another doctor for that reason",
                status = Parameter.Status.CALIBRATED,
                source = "who has moved for good comes to want a doctor at home; waiting list and open lists")
        double elsewhereWishShare,

        @Parameter(
                value = 0.7,
                min = 0,
                max = 5,
                unit = "utility",
                meaning = "a doctor whose popularity, exp(z / 2) - 1 of a standard normal z, is one higher",
                status = Parameter.Status.ASSUMED,
                source = "waiting list and share of open lists")
        double popularityUtility,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 5,
                unit = "utility",
                meaning = "a doctor of one's own sex, for a woman",
                status = Parameter.Status.ASSUMED,
                source = "Godager 2012: 1.71 EUR a consultation, ratio to men's kept")
        double sameSexUtilityWomen,

        @Parameter(
                value = 0.6,
                min = 0,
                max = 5,
                unit = "utility",
                meaning = "a doctor of one's own sex, for a man",
                status = Parameter.Status.ASSUMED,
                source = "Godager 2012: 3.55 EUR a consultation, ratio to women's kept")
        double sameSexUtilityMen,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 5,
                unit = "utility/10 years",
                meaning = "loss by ten years of difference in age between resident and doctor",
                status = Parameter.Status.ASSUMED,
                source = "Godager 2012: similar age matters")
        double ageGapUtilityPerDecade,

        @Parameter(
                value = 3.0,
                min = 0,
                max = 10,
                unit = "utility",
                meaning = "loss by a list in another kommune than one's home, distance apart",
                status = Parameter.Status.ASSUMED,
                source = "12 % of those who wait do so in another kommune than their home")
        double otherKommuneUtility,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 10,
                unit = "utility/10 km",
                meaning = "loss by ten kilometres between the kommuner's population centres",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double distanceUtilityPer10Km,

        @Parameter(
                value = 60,
                min = 0,
                max = 500,
                unit = "km",
                meaning =
                        "a neighbour, or a kommune of the same labour-market region, is within reach up to this distance",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude; at most 125 kommuner")
        double reachKm,

        @Parameter(
                value = 0.05,
                min = 0,
                max = 10,
                unit = "utility/year",
                meaning = "loss by a year of expected wait",
                status = Parameter.Status.ASSUMED,
                source = "set by hand to the waiting list 2017-2024")
        double waitUtilityPerYear,

        @Parameter(
                value = 50,
                min = 0,
                max = 50,
                unit = "years",
                meaning = "longer expected waits look like this one",
                status = Parameter.Status.ASSUMED,
                source =
                        "longer than anyone waits: a bound within sight lets the queues of a few doctors grow without end")
        double waitYearsMost,

        @Parameter(
                value = 40,
                min = 0.01,
                max = 100,
                unit = "years",
                meaning = "mean of the longest expected wait that a resident accepts",
                status = Parameter.Status.ASSUMED,
                source = "set by hand to the waiting list 2017-2024")
        double patienceYears,

        @Parameter(
                value = 1.8,
                min = 0.01,
                max = 100,
                unit = "years",
                meaning = "mean time from November 2016, when waiting lists opened, until a resident knows of them",
                status = Parameter.Status.CALIBRATED,
                source = "the waiting list of 2017 and 2019")
        double queueLearningYears,

        @Parameter(
                value = 0.8,
                min = 0.01,
                max = 100,
                unit = "years",
                meaning = "the same for a resident whose list has no doctor or lies in another kommune than the home",
                status = Parameter.Status.ASSUMED,
                source = "30 % of those who wait do so in another kommune than their doctor's")
        double patienceYearsInNeed,

        @Parameter(
                value = 0.002,
                min = 0.0001,
                max = 0.1,
                unit = "share/month",
                meaning = "lowest turnover of a list that an expected wait reckons with",
                status = Parameter.Status.ASSUMED,
                source = "deaths and moves alone")
        double waitTurnoverFloor,

        @Parameter(
                value = 12,
                min = 1,
                max = 120,
                unit = "months",
                meaning = "memory of the pace at which a queue is served",
                status = Parameter.Status.ASSUMED,
                source = "smooths a small count")
        double waitMemoryMonths,

        @Parameter(
                value = 0.0,
                min = 0,
                max = 10,
                unit = "utility",
                meaning = "what the best list must beat the present one by, for a newcomer to the list",
                status = Parameter.Status.ASSUMED,
                source =
                        "set by hand to the waiting list 2017-2024, together with list.wish_rate_per_month: a newcomer has no tie")
        double stayUtility,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "utility/year",
                meaning = "growth of that threshold by a year on the list",
                status = Parameter.Status.ASSUMED,
                source = "tenure is valued (FHI survey)")
        double tenureUtilityPerYear,

        @Parameter(
                value = 15,
                min = 0,
                max = 60,
                unit = "years",
                meaning = "longer tenure counts as this",
                status = Parameter.Status.ASSUMED,
                source = "longest class of Sandvik 2022")
        double tenureYearsMost,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 2,
                unit = "1",
                meaning =
                        "growth of the threshold with the number of lists in reach: 1 makes leaving as likely in towns as elsewhere",
                status = Parameter.Status.ASSUMED,
                source = "nobody compares five hundred lists")
        double crowdExponent,

        @Parameter(
                value = 1.2,
                min = 0,
                max = 10,
                unit = "utility",
                meaning = "loss by standing on a list without a doctor",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double vacantUtility,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 10,
                unit = "utility",
                meaning = "loss by a doctor on leave whose vikar stands in",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double vikarUtility,

        @Parameter(
                value = 0.0005,
                min = 0,
                max = 0.5,
                unit = "share/month",
                meaning = "share of those who wait and give up in a month, at first",
                status = Parameter.Status.ASSUMED,
                source = "set by hand to the waiting list 2017-2024; nothing is published on giving up")
        double giveUpPerMonth,

        @Parameter(
                value = 0.0009,
                min = 0,
                max = 0.5,
                unit = "share/month/year",
                meaning = "growth of that share by a year of waiting",
                status = Parameter.Status.ASSUMED,
                source = "rounded from an earlier fit to the target figures, fixed since: waiting list 2017-2024")
        double giveUpGrowthPerYear,

        @Parameter(
                value = 0.025,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning =
                        "share of residents of lists without a doctor who are moved in a month, where one list has room",
                status = Parameter.Status.CALIBRATED,
                source =
                        "choice of sex and residents without a doctor, 2018-2024: few leave a list with a vikar for a place they did not ask for")
        double reallocationShare,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 2,
                unit = "1",
                meaning =
                        "power of the number of lists with room and without a queue in the kommune to which that rate rises: of more lists one suits sooner",
                status = Parameter.Status.CALIBRATED,
                source =
                        "residents per list without a doctor: fewest in 2018, when one list in three was open, most in 2022, when one in ten was")
        double reallocationChoicePower,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "the same for room in kommuner within reach, relative to room in the kommune",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude: offers are the kommune's own, and few go to a neighbour's doctor unasked")
        double reallocationNeighbourFactor,

        @Parameter(
                value = 1000,
                min = 50,
                max = 10000,
                unit = "residents",
                meaning = "size of a list that a kommune makes for residents whom no list has room for",
                status = Parameter.Status.ASSUMED,
                source = "about a mean list")
        double overflowSize,

        @Parameter(
                value = 18,
                min = 0,
                max = 600,
                unit = "months",
                meaning =
                        "months after which a kommune gives a vacant list up if its residents fit on another of its lists without a doctor",
                status = Parameter.Status.ASSUMED,
                source = "few lists stand vacant for years; kommuner merge them")
        double mergeMonths,

        @Parameter(
                value = 0.08,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "how far beyond their caps the kommune's doctors let themselves be asked to take residents, where no list has room and none stands vacant",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude: no kommune seeks a doctor for a handful")
        double beyondCapShare,

        @Parameter(
                value = 0.45,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "share of new residents who get a list in their first month in the register, the others in the next",
                status = Parameter.Status.ASSUMED,
                source = "about 3 900 unallocated residents in September 2023")
        double allocatedAtOnceShare,

        @Parameter(
                value = 0.8,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of children under 16 who follow their mother to her new list",
                status = Parameter.Status.ASSUMED,
                source = "most families share a doctor; the others stay with the father's")
        double childFollowsShare,

        @Parameter(
                value = 36,
                min = 1,
                max = 600,
                unit = "months",
                meaning = "time after which a resident's taste for each doctor is drawn afresh",
                status = Parameter.Status.ASSUMED,
                source = "a fixed taste, not monthly noise")
        double tasteMonths,

        @Parameter(
                value = 36,
                min = 0,
                max = 120,
                unit = "months",
                meaning = "time within which a resident who moved back may return to the former list even if full",
                status = Parameter.Status.PUBLISHED,
                source = "right of return within three years (Helfo)")
        double returnMonths,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of those with that right who use it",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double returnShare) {}

package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of giving up a list: attachment, leaving, retiring, breaks, looking for another list. */
public record ExitParameters(
        @Parameter(
                value = 0.6,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "how much less attached a GP is at the start of an agreement; fades over some three years",
                status = Parameter.Status.CALIBRATED,
                source = "leavers have shorter lists and agreements than stayers (Tabell 3-2; Abelsen 2015)")
        double unsettled,

        @Parameter(
                value = 3.2,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "how a longer list binds its doctor: utility of staying by the logarithm of its length",
                status = Parameter.Status.CALIBRATED,
                source =
                        "leavers' caps 884, stayers' 1 023 (Tabell 3-2); agreements last longer with longer lists (Abelsen 2015)")
        double listAttachment,

        @Parameter(
                value = 3,
                min = 0.1,
                max = 30,
                unit = "years",
                meaning = "time in which a newly arrived GP settles by two thirds",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double settlingYears,

        @Parameter(
                value = 4,
                min = 1,
                max = 20,
                unit = "1",
                meaning = "most that bad conditions multiply the chance of leaving or searching",
                status = Parameter.Status.ASSUMED,
                source =
                        "set by hand after earlier fits to the target figures had given 2.1, when attachment no longer used up the push: stated intentions over-react")
        double mostPush,

        @Parameter(
                value = 0.6,
                min = -10,
                max = 10,
                unit = "1",
                meaning = "utility of a post with which a GP is as content as not",
                status = Parameter.Status.CALIBRATED,
                source = "reputation one half in 2017")
        double usualUtility,

        @Parameter(
                value = 0.056,
                min = 0,
                max = 0.5,
                unit = "1/year",
                meaning = "chance of leaving the scheme when young",
                status = Parameter.Status.CALIBRATED,
                source = "leavers and their mean age 2019")
        double leaveHazardYoung,

        @Parameter(
                value = 0.02,
                min = 0,
                max = 0.5,
                unit = "1/year",
                meaning = "chance of leaving the scheme when no longer young",
                status = Parameter.Status.CALIBRATED,
                source = "leavers and their mean age 2019")
        double leaveHazardMiddle,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance of retiring at the first age",
                status = Parameter.Status.CALIBRATED,
                source = "leavers and their mean age 2019")
        double retireHazardFirst,

        @Parameter(
                value = 0.225,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance of retiring from the late age on",
                status = Parameter.Status.ASSUMED,
                source =
                        "rounded from an earlier fit to the target figures, fixed since: leavers and their mean age 2019")
        double retireHazardLast,

        @Parameter(
                value = 0.65,
                min = 0,
                max = 2,
                unit = "1",
                meaning =
                        "change of the logarithm of the chance of retiring with the utility of other work over staying",
                status = Parameter.Status.CALIBRATED,
                source = "leavers' caps 884, stayers' 1 023 (Tabell 3-2)")
        double retireElasticity,

        @Parameter(
                value = 34,
                min = 25,
                max = 60,
                unit = "age",
                meaning = "age up to which the chance of leaving is that of the young; from there it falls in a line",
                status = Parameter.Status.ASSUMED,
                source =
                        "the young leave more often, above all those below 40 (004:461-480, 606); no source gives the shape")
        double youngUntilAge,

        @Parameter(
                value = 44,
                min = 25,
                max = 65,
                unit = "age",
                meaning =
                        "age from which the chance of leaving is that of the no longer young, at least a year after the former",
                status = Parameter.Status.ASSUMED,
                source =
                        "the young leave more often, above all those below 40 (004:461-480, 606); no source gives the shape")
        double middleFromAge,

        @Parameter(
                value = 62,
                min = 55,
                max = 70,
                unit = "age",
                meaning = "age from which a GP may retire",
                status = Parameter.Status.PUBLISHED,
                source = "lowest age of an old-age pension")
        double retireFromAge,

        @Parameter(
                value = 67,
                min = 60,
                max = 75,
                unit = "age",
                meaning = "age from which the chance of retiring no longer grows, and GPs leave only to retire",
                status = Parameter.Status.PUBLISHED,
                source = "ordinary age of pension")
        double retireLateAge,

        @Parameter(
                value = 75,
                min = 65,
                max = 80,
                unit = "age",
                meaning = "age at which every GP has retired",
                status = Parameter.Status.ASSUMED,
                source = "end of a doctor's licence at 80; few work past 75")
        double retireLastAge,

        @Parameter(
                value = 0.45063,
                min = 0,
                max = 2,
                unit = "1",
                meaning = "change of the logarithm of the chance of leaving with the utility of other work",
                status = Parameter.Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: turnover by centrality; intentions over-react")
        double leaveElasticity,

        @Parameter(
                value = 0.015,
                min = 0,
                max = 0.5,
                unit = "1/year",
                meaning = "chance of a temporary break",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double breakHazard,

        @Parameter(
                value = 3,
                min = 1,
                max = 36,
                unit = "months",
                meaning = "shortest temporary break, the month in which it begins not counted",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double breakMonthsLeast,

        @Parameter(
                value = 12,
                min = 1,
                max = 60,
                unit = "months",
                meaning = "a temporary break is shorter than this, the month in which it begins not counted",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double breakMonthsMost,

        @Parameter(
                value = 0.12,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance that a GP starts to look for another list",
                status = Parameter.Status.ASSUMED,
                source = "rounded from an earlier fit to the target figures, fixed since: turnover by centrality")
        double searchHazard,

        @Parameter(
                value = 0.8,
                min = 0,
                max = 2,
                unit = "1",
                meaning = "change of its logarithm with the utility of other work",
                status = Parameter.Status.CALIBRATED,
                source = "turnover by centrality")
        double searchElasticity,

        @Parameter(
                value = 6,
                min = 1,
                max = 36,
                unit = "months",
                meaning = "length of a search for another list, the month in which it begins not counted",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double searchMonths) {}

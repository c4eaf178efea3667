package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of utility, exit, cap, contract and leave. */
public record DecisionParameters(
        @Parameter(
                value = 4,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "utility of the logarithm of income over the reference",
                status = Parameter.Status.CALIBRATED,
                source = "hand-tuned to flows of GPs 2017-2024")
        double incomeWeight,

        @Parameter(
                value = 0.35,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "weight of income above the reference relative to income below it",
                status = Parameter.Status.ASSUMED,
                source = "income above a reference level has limited value (Holte 2015)")
        double incomeAboveReference,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "weight of the first two years, in which a short list fills, in what a post is expected to pay",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude: agreements last some six years")
        double firstYearsWeight,

        @Parameter(
                value = 1.25,
                min = 0.5,
                max = 2,
                unit = "1",
                meaning = "reference income of a GP over a hospital doctor's income",
                status = Parameter.Status.PUBLISHED,
                source = "self-employed GPs earn 20-30 % more than hospital doctors (hearing letter 2023)")
        double referencePremium,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "disutility of weekly hours: a half of it at 52.5 hours",
                status = Parameter.Status.CALIBRATED,
                source = "hand-tuned to flows of GPs 2017-2024")
        double hoursWeight,

        @Parameter(
                value = 6.5,
                min = 0,
                max = 20,
                unit = "1",
                meaning =
                        "disutility of the logarithm of work per resident relative to 2017, less what a shorter list relieves",
                status = Parameter.Status.CALIBRATED,
                source = "content with workload 20 % (2022), 49 % (2025); leavers 2021-2022")
        double strainWeight,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "shortening of the list beyond which nothing more is relieved",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double mostRelief,

        @Parameter(
                value = 7.5,
                min = 0,
                max = 30,
                unit = "1",
                meaning = "disutility of one unit of legevakt frequency (share of all duty carried by the doctor)",
                status = Parameter.Status.CALIBRATED,
                source = "turnover by centrality")
        double dutyWeight,

        @Parameter(
                value = 0.8,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of an ALIS agreement for a doctor who is not a specialist",
                status = Parameter.Status.CALIBRATED,
                source = "75 % call supervision very important")
        double supervisionWeight,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "1",
                meaning =
                        "worth of an ALIS agreement before the national scheme, when the kommune paid a share, relative to after",
                status = Parameter.Status.ASSUMED,
                source = "564 agreements (2021), 1 239 (2022)")
        double earlyAlisWorth,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of many colleagues in the kommune over none",
                status = Parameter.Status.ASSUMED,
                source = "75 % call colleagues' support very important")
        double colleaguesWeight,

        @Parameter(
                value = 0.7,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "scale of the tastes for forms of work",
                status = Parameter.Status.CALIBRATED,
                source = "contract shares by kommune size")
        double formWeight,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "extra utility of salary for a doctor who is not a specialist yet",
                status = Parameter.Status.CALIBRATED,
                source = "51 % of students and LIS1 prefer salary as new doctors")
        double youngSalaryWeight,

        @Parameter(
                value = 0.0,
                min = -3,
                max = 3,
                unit = "1",
                meaning = "extra utility of the terms of section 8.2, where the kommune runs the practice",
                status = Parameter.Status.CALIBRATED,
                source = "contract shares by kommune size; 26 % of GPs prefer it")
        double sharedWeight,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of a Nordsjoeturnus: weeks of work and longer spells off",
                status = Parameter.Status.ASSUMED,
                source = "Stor-Elvdal filled all five posts with it")
        double rotationWeight,

        @Parameter(
                value = 0.7,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "disutility of buying a practice for a doctor who has none, without a buy-back guarantee",
                status = Parameter.Status.ASSUMED,
                source = "debt and resale risk")
        double buyInWeight,

        @Parameter(
                value = 1.3,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of the home region",
                status = Parameter.Status.CALIBRATED,
                source = "turnover by centrality")
        double homeWeight,

        @Parameter(
                value = 0.38,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of one standard deviation of sentralitet for the mean doctor; tastes vary around it",
                status = Parameter.Status.CALIBRATED,
                source = "turnover by centrality")
        double centralWeight,

        @Parameter(
                value = 2.4,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "disutility of leaving patients, colleagues and practice for another list",
                status = Parameter.Status.ASSUMED,
                source = "65 % of GPs would stay at any offer (Australian choice experiment)")
        double moveCost,

        @Parameter(
                value = 7,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "utility of the profession's reputation going from 0 to 1",
                status = Parameter.Status.CALIBRATED,
                source = "hand-tuned to flows of GPs 2017-2024")
        double reputationWeight,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "standard deviation of doctors' weights relative to their mean",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double tasteSpread,

        @Parameter(
                value = 2.18,
                min = -10,
                max = 10,
                unit = "1",
                meaning = "utility of hospital work at the hospital demand of 2017",
                status = Parameter.Status.CALIBRATED,
                source = "entrants 2017-2021")
        double outsideUtility,

        @Parameter(
                value = 0.45,
                min = 0.05,
                max = 1,
                unit = "1",
                meaning =
                        "spread of tastes among GP posts relative to that between GP work and other work (nested logit)",
                status = Parameter.Status.CALIBRATED,
                source = "entrants do not follow the number of vacant posts one for one")
        double postTasteSpread,

        @Parameter(
                value = 2,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "spread of the lasting taste for other work than a GP's",
                status = Parameter.Status.CALIBRATED,
                source = "entrants by year after LIS1")
        double outsideTasteSpread,

        @Parameter(
                value = 1.2,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "utility of the logarithm of hospital demand: how easily a hospital post is had",
                status = Parameter.Status.CALIBRATED,
                source = "entrants 2022-2024")
        double hospitalDemandWeight,

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
                value = 3.6,
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
                value = 2.5,
                min = 1,
                max = 20,
                unit = "1",
                meaning = "most that bad conditions multiply the chance of leaving or searching",
                status = Parameter.Status.ASSUMED,
                source = "stated intentions over-react")
        double mostPush,

        @Parameter(
                value = 0.28,
                min = -10,
                max = 10,
                unit = "1",
                meaning = "utility of a post with which a GP is as content as not",
                status = Parameter.Status.CALIBRATED,
                source = "reputation one half in 2017")
        double usualUtility,

        @Parameter(
                value = 0.066,
                min = 0,
                max = 0.5,
                unit = "1/year",
                meaning = "chance of leaving the scheme when young",
                status = Parameter.Status.CALIBRATED,
                source = "leavers and their mean age 2019")
        double leaveHazardYoung,

        @Parameter(
                value = 0.0255,
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
                value = 0.21,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance of retiring from the late age on",
                status = Parameter.Status.CALIBRATED,
                source = "leavers and their mean age 2019")
        double retireHazardLast,

        @Parameter(
                value = 0.8,
                min = 0,
                max = 2,
                unit = "1",
                meaning =
                        "change of the logarithm of the chance of retiring with the utility of other work over staying",
                status = Parameter.Status.CALIBRATED,
                source = "leavers' caps 884, stayers' 1 023 (Tabell 3-2)")
        double retireElasticity,

        @Parameter(
                value = 40,
                min = 25,
                max = 60,
                unit = "age",
                meaning = "age below which a GP counts as young in the chance of leaving",
                status = Parameter.Status.ASSUMED,
                source = "age classes of 004:461-480")
        double youngUntilAge,

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
                value = 0.6,
                min = 0,
                max = 2,
                unit = "1",
                meaning = "change of the logarithm of the chance of leaving with the utility of other work",
                status = Parameter.Status.CALIBRATED,
                source = "turnover by centrality; intentions over-react")
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
                meaning = "shortest temporary break",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double breakMonthsLeast,

        @Parameter(
                value = 12,
                min = 1,
                max = 60,
                unit = "months",
                meaning = "a temporary break is shorter than this",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double breakMonthsMost,

        @Parameter(
                value = 0.13,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance that a GP starts to look for another list",
                status = Parameter.Status.CALIBRATED,
                source = "turnover by centrality")
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
                meaning = "length of a search for another list",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double searchMonths,

        @Parameter(
                value = 0.7,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "share of the way that satisfaction goes towards the present utility in a year",
                status = Parameter.Status.ASSUMED,
                source = "slow")
        double satisfactionRate,

        @Parameter(
                value = 0.6,
                min = 0.1,
                max = 10,
                unit = "1",
                meaning = "utility that takes satisfaction from a half to 0.73",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double satisfactionScale,

        @Parameter(
                value = 0.15,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "share of the way that reputation goes towards mean satisfaction in a month",
                status = Parameter.Status.ASSUMED,
                source =
                        "slow: students who think of general practice 9, 3, 10 per cent in 2019, 2022, 2025 turn within some two years of what GPs feel")
        double reputationRate,

        @Parameter(
                value = 0.3,
                min = -2,
                max = 2,
                unit = "1",
                meaning = "change of the logarithm of the wished list with that of real income: lowers it if positive",
                status = Parameter.Status.CALIBRATED,
                source = "caps of stayers 2017-2024")
        double capIncomeEffect,

        @Parameter(
                value = 0.6,
                min = -2,
                max = 2,
                unit = "1",
                meaning = "change of the logarithm of the wished list with that of the real marginal pay per resident",
                status = Parameter.Status.CALIBRATED,
                source = "caps of stayers 2017-2024")
        double capPriceEffect,

        @Parameter(
                value = 0.6,
                min = -2,
                max = 2,
                unit = "1",
                meaning =
                        "change of the logarithm of the wished list with that of hours per resident: lowers it if positive",
                status = Parameter.Status.CALIBRATED,
                source = "caps of stayers 2017-2024")
        double capWorkloadEffect,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "share of the way to the wished cap made in a year when cutting",
                status = Parameter.Status.ASSUMED,
                source = "most yearly changes are small")
        double capAdjustmentShare,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "the same share when growing, relative to when cutting",
                status = Parameter.Status.ASSUMED,
                source = "growing needs staff and rooms")
        double capGrowthShare,

        @Parameter(
                value = 30,
                min = 0,
                max = 500,
                unit = "residents",
                meaning = "difference of wish and cap that leads to no change",
                status = Parameter.Status.ASSUMED,
                source = "many caps stay for years")
        double capInertiaBand,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of the residents above a cut cap who are moved by draw; the rest leave in time",
                status = Parameter.Status.ASSUMED,
                source = "cuts below the length are mostly met by attrition")
        double capDrawnOutShare,

        @Parameter(
                value = 0.02,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "how far below the length of the list a cap is cut at most: about what leaves a list in some months",
                status = Parameter.Status.CALIBRATED,
                source = "open lists: a long way down is gone as residents leave")
        double capBelowLengthShare,

        @Parameter(
                value = 500,
                min = 0,
                max = 2500,
                unit = "residents",
                meaning = "shortest list that a doctor wishes",
                status = Parameter.Status.PUBLISHED,
                source = "the grunntilskudd asks for a cap of at least 500 (004)")
        double capFloor,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "part of a change of capitation and fees that salaried doctors feel",
                status = Parameter.Status.ASSUMED,
                source = "the kommune keeps both; only a spill-over reaches wages")
        double capSalariedSpill,

        @Parameter(
                value = 0.05,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "yearly spread of the logarithm of the wished list",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double capTasteSpread,

        @Parameter(
                value = 740,
                min = 300,
                max = 2500,
                unit = "residents",
                meaning = "wished cap of a self-employed entrant who is a man",
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
                meaning = "the same for a salaried entrant, relative",
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
                value = 1.1,
                min = 0.5,
                max = 2,
                unit = "1",
                meaning = "list that suits an entrant in the long run, relative to the first cap",
                status = Parameter.Status.ASSUMED,
                source = "entrants begin with short lists that grow")
        double entrantGrowth,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "share of doctors wishing a shorter list who lock it at a decision instead of cutting the cap",
                status = Parameter.Status.CALIBRATED,
                source = "locked list gap 28 675 (2023)")
        double lockShare,

        @Parameter(
                value = 0.05,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance that a GP asks for another contract form",
                status = Parameter.Status.ASSUMED,
                source = "most keep what they have")
        double contractChangeHazard,

        @Parameter(
                value = 0.165,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of GPs with a vikar in a month for illness, courses, part time",
                status = Parameter.Status.CALIBRATED,
                source = "1 115 lists with a vikar (2019)")
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

package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of the utility of work: pay, hours, strain, duty, place, reputation, other work than a GP's. */
public record UtilityParameters(
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
                status = Parameter.Status.ASSUMED,
                source =
                        "midpoint of the 20-30 % that self-employed GPs earn more than hospital doctors (hearing letter 2023)")
        double referencePremium,

        @Parameter(
                value = 1,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "disutility of weekly hours: a half of it at 52.5 hours",
                status = Parameter.Status.CALIBRATED,
                source = "hand-tuned to flows of GPs 2017-2024")
        double hoursWeight,

        @Parameter(
                value = 11,
                min = 0,
                max = 20,
                unit = "1",
                meaning =
                        "disutility of the logarithm of work per resident relative to 2017, less what a shorter list relieves",
                status = Parameter.Status.CALIBRATED,
                source = "leavers 2021-2022")
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
                value = 0.87,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of an ALIS agreement for a doctor who is not a specialist",
                status = Parameter.Status.ASSUMED,
                source =
                        "-ln(1 - 0.58): 58 % of doctors under ALIS would not have begun as GPs without it; 75 % call supervision very important")
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
                value = 0.49,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of many colleagues in the kommune over none",
                status = Parameter.Status.ASSUMED,
                source =
                        "rounded from an earlier fit to the target figures, fixed since: 75 % call colleagues' support very important")
        double colleaguesWeight,

        @Parameter(
                value = 1.45,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "utility of the home region",
                status = Parameter.Status.ASSUMED,
                source = "rounded from an earlier fit to the target figures, fixed since: turnover by centrality")
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
                value = 0.78332,
                min = 0,
                max = 5,
                unit = "1",
                meaning =
                        "standard deviation, between offices, of what doctors like about a place beyond pay, hours, duty, colleagues and region",
                status = Parameter.Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: premises, leadership and name of a place last")
        double appealSpread,

        @Parameter(
                value = 0.9,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "standard deviation, between lists of a kommune, of what doctors like about a practice",
                status = Parameter.Status.ASSUMED,
                source =
                        "order of magnitude, as between offices: premises, staff, colleagues and patients of a practice last")
        double listAppealSpread,

        @Parameter(
                value = 2.65,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "disutility of leaving patients, colleagues and practice for another list",
                status = Parameter.Status.ASSUMED,
                source = "65 % of GPs would stay at any offer (Australian choice experiment)")
        double moveCost,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "1",
                meaning =
                        "the part of that disutility that is left in the labour-market region of work, where nobody has to move house",
                status = Parameter.Status.ASSUMED,
                source = "half is the household's: partner's work, school, friends")
        double moveNear,

        @Parameter(
                value = 6,
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
                value = 2.1,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "spread of the lasting taste for other work than a GP's",
                status = Parameter.Status.ASSUMED,
                source = "rounded from an earlier fit to the target figures, fixed since: entrants by year after LIS1")
        double outsideTasteSpread,

        @Parameter(
                value = 1.2,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "utility of the logarithm of hospital demand: how easily a hospital post is had",
                status = Parameter.Status.CALIBRATED,
                source = "entrants 2022-2024")
        double hospitalDemandWeight) {}

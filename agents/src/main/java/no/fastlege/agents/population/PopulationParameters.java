package no.fastlege.agents.population;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of births, deaths, migration, moves and alignment.
 */
public record PopulationParameters(
        @Parameter(
                value = 1,
                min = 0,
                max = 1,
                unit = "0 or 1",
                meaning = "align residents to the published counts each December",
                status = Parameter.Status.ASSUMED,
                source = "the model explains the workforce, not demography")
        double alignment,

        @Parameter(
                value = 0.006,
                min = 0,
                max = 0.05,
                unit = "share/year",
                meaning = "residents who leave the country; by age and sex as moves between kommuner",
                status = Parameter.Status.ASSUMED,
                source = "about 32 000 a year; the data give net immigration only")
        double emigrationRate,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "immigrants per resident in the most central kommune over the least central one, less 1",
                status = Parameter.Status.ASSUMED,
                source = "immigrants settle somewhat more in central places; refugees are spread over all kommuner")
        double immigrationCentralityPull,

        @Parameter(
                value = 0.65,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "of the published moves between kommuner, the share drawn month by month while counts by age are met in"
                                + " December: the alignment's own moves are the rest",
                status = Parameter.Status.ASSUMED,
                source = "makes drawn and aligned moves together about 46.0 per 1000 residents a year, as in 2020")
        double monthlyMoveShare,

        @Parameter(
                value = 1.2,
                min = 0,
                max = 4,
                unit = "1",
                meaning = "moves fall with distance as (10 km + distance) to the power of minus this",
                status = Parameter.Status.ASSUMED,
                source = "gravity models of internal migration")
        double moveDistanceDecay,

        @Parameter(
                value = 2,
                min = 1,
                max = 20,
                unit = "1",
                meaning = "moves within a labour-market region relative to equally far moves out of it",
                status = Parameter.Status.ASSUMED,
                source = "homes change more often than workplaces")
        double sameRegionMoves,

        @Parameter(
                value = 0.012,
                min = -0.02,
                max = 0.05,
                unit = "share/year",
                meaning = "yearly fall of mortality after the published rates end",
                status = Parameter.Status.ASSUMED,
                source = "about the fall of 2010-2023 in the published rates")
        double mortalityDecline) {}

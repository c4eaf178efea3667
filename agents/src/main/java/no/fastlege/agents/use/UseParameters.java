package no.fastlege.agents.use;

import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.Parameter.Status;

/**
 * Parameters of need and use.
 */
public record UseParameters(
        @Parameter(
                value = 1.3,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning = "shape of the gamma frailty of residents of 0-5",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 0-5")
        double frailtyShapeInfant,

        @Parameter(
                value = 0.95,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning = "shape of the gamma frailty of residents of 6-15",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 6-15")
        double frailtyShapeChild,

        @Parameter(
                value = 1.4,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning = "shape of the gamma frailty of residents of 16-19",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 16-19")
        double frailtyShapeYouth,

        @Parameter(
                value = 0.78,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning = "shape of the gamma frailty of residents of 20-49",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 20-49")
        double frailtyShapeAdult,

        @Parameter(
                value = 0.97,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning = "shape of the gamma frailty of residents of 50-66",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 50-66")
        double frailtyShapeMiddle,

        @Parameter(
                value = 1.25,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning = "shape of the gamma frailty of residents of 67-89",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 67-89")
        double frailtyShapeOld,

        @Parameter(
                value = 0.55,
                min = 0.05,
                max = 50,
                unit = "1",
                meaning =
                        "shape of the gamma frailty of residents of 90 and over (many are cared for in nursing homes)",
                status = Status.CALIBRATED,
                source = "share with a consultation at age 90+")
        double frailtyShapeOldest,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "share of residents",
                meaning = "share of residents who stay as frail as they are for life",
                status = Status.ASSUMED,
                source =
                        "order of magnitude, with use.frailty_change_per_year: most of a year's frequent attenders are none in the next, while some stay so for years; were all frailty for life, two years running would correlate by .78")
        double frailtyLastingShare,

        @Parameter(
                value = 0.6,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "share of the others who turn as frail as anybody each January",
                status = Status.ASSUMED,
                source = "order of magnitude, with use.frailty_lasting_share")
        double frailtyChangePerYear,

        @Parameter(
                value = -0.02,
                min = -0.1,
                max = 0.1,
                unit = "1/year",
                meaning = "yearly change of the use of residents of 67 and over relative to the others', in logarithms",
                status = Status.ASSUMED,
                source =
                        "(ln 0.90 - ln 1.10) / 10, rounded: consultations at 67-90 fell by 10 % from 2014 to 2024 (002:247-262), while the calendar's use_level, itself assumed, rises by a tenth")
        double oldTrendPerYear,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 3,
                unit = "1",
                meaning = "strength of the assumed age profile of women's use over men's",
                status = Status.CALIBRATED,
                source = "consultations per woman and per man")
        double womanExcess,

        @Parameter(
                value = 1.12,
                min = 0.5,
                max = 3,
                unit = "1",
                meaning = "use of residents with compulsory school only over the others'",
                status = Status.ASSUMED,
                source = "the sources give use by age and sex only; the education supplement supposes more need")
        double lowEducationRatio,

        @Parameter(
                value = 1.6,
                min = 0,
                max = 4,
                unit = "1",
                meaning = "power of the frailty in the need for legevakt: above 1, visits gather on fewer residents",
                status = Status.CALIBRATED,
                source = "share of residents with a legevakt visit")
        double legevaktFrailtyPower,

        @Parameter(
                value = 0.0,
                min = -2,
                max = 2,
                unit = "1",
                meaning = "extra consultations per consultation that is made electronic",
                status = Status.ASSUMED,
                source = "no estimate found; the calendar's use level carries the rise since 2020")
        double electronicInducement,

        @Parameter(
                value = 0.802,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "share of a resident's consultations, e-consultations apart, that the own doctor serves when at work",
                status = Status.CALIBRATED,
                source = "quality indicator: consultations with the own GP")
        double ownDoctorShare,

        @Parameter(
                value = 0.99,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the same share of e-consultations",
                status = Status.ASSUMED,
                source =
                        "an e-consultation is asked for from the own doctor, who alone can be written to; colleagues answer a few")
        double electronicOwnDoctorShare,

        @Parameter(
                value = 0.6,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of the consultations of a list without a doctor that its vikar serves",
                status = Status.PUBLISHED,
                source = "hearing letter (2023): continuity of residents without a GP")
        double vikarShareOnVacantList,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of consultations given up by residents whose list has neither doctor nor vikar",
                status = Status.ASSUMED,
                source = "residents on lists without a doctor have about as many consultations (hearing letter 2023)")
        double givenUpWithoutAnyone,

        @Parameter(
                value = 0.0,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "share of consultations diverted to legevakt by residents whose list has neither doctor nor vikar",
                status = Status.ASSUMED,
                source = "residents on lists without a doctor use no more legevakt (hearing letter 2023)")
        double divertedToLegevakt) {}

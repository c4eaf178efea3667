package no.fastlege.agents.start;

import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.Parameter.Status;

/**
 * Parameters of the start of 31 December 2016. Sources count GPs, specialists, lists, caps and residents of that day; who the doctors
 * were, how long their lists, who stood outside and why is assumed, most of it in the spirit of what was published for later years.
 */
public record StartParameters(
        @Parameter(
                value = 3900,
                min = 0,
                max = 50000,
                unit = "residents",
                meaning = "residents on no list at the start",
                status = Status.ASSUMED,
                source = "as many as in September 2023 (3 866)")
        double unallocatedResidents,

        @Parameter(
                value = 70,
                min = 0,
                max = 500,
                unit = "lists",
                meaning = "lists without a doctor at the start",
                status = Status.ASSUMED,
                source = "45 151 residents at some 650 a list; 126 lists held 75 539 at the end of 2019")
        double vacantLists,

        @Parameter(
                value = 8000,
                min = 0,
                max = 200000,
                unit = "residents",
                meaning = "residents who wait for another list at the start",
                status = Status.ASSUMED,
                source = "the waiting list opened in November 2016 and held fewer than 50 000 a year later")
        double waitingResidents,

        @Parameter(
                value = 0.33,
                min = 0.05,
                max = 1,
                unit = "share of lists with a doctor",
                meaning = "lists with free places at the start",
                status = Status.ASSUMED,
                source = "half in 2001 and a little over a quarter in 2019 were open; none published for 2016")
        double openListShare,

        @Parameter(
                value = 0.095,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "standard deviation of the logarithm of list lengths within a kommune, doctors alike",
                status = Status.ASSUMED,
                source = "so that about a third of lists hold 501-1000 and a sixth more than 1400")
        double listLengthSpread,

        @Parameter(
                value = -0.12,
                min = -1,
                max = 1,
                unit = "log points",
                meaning = "list length of women against men",
                status = Status.ASSUMED,
                source = "women's lists are shorter; size not published")
        double listLengthWoman,

        @Parameter(
                value = -0.18,
                min = -1,
                max = 1,
                unit = "log points",
                meaning =
                        "list length of doctors on a salary alone against self-employed ones of the same kommune; half of it with a bonus"
                                + " and on terms of section 8.2",
                status = Status.ASSUMED,
                source = "salaried doctors' lists are shorter; size not published")
        double listLengthSalaried,

        @Parameter(
                value = 0.045,
                min = -1,
                max = 1,
                unit = "log points per 10 years of age",
                meaning = "list length by a self-employed doctor's age",
                status = Status.ASSUMED,
                source = "older self-employed doctors have the longest lists")
        double listLengthAge,

        @Parameter(
                value = 0.25,
                min = 0,
                max = 1,
                unit = "log points",
                meaning =
                        "how much shorter the list of an agreement just begun is than an old one's; fades by the factor e in eight years",
                status = Status.ASSUMED,
                source =
                        "entrants have had shorter lists than stayers, and still have after three years, in all published years")
        double listLengthNew,

        @Parameter(
                value = 25,
                min = 1,
                max = 40,
                unit = "years",
                meaning =
                        "median time since the agreement began, kommune of 60 000, before careers and the reform of 2001 cut it",
                status = Status.ASSUMED,
                source = "median elapsed 9.5 years in 2015, given start.first_list_age")
        double agreementMedianYears,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "elasticity of that median to the kommune's residents",
                status = Status.ASSUMED,
                source =
                        "completed durations of 2.75 years below 2 000 and 8.37 from 50 000 residents, agreements of 2001-2014")
        double agreementSizeElasticity,

        @Parameter(
                value = 33.5,
                min = 28.5,
                max = 45,
                unit = "years",
                meaning =
                        "mean age, 28 at the earliest, at which GPs of the start first held a list, before the present age cuts it",
                status = Status.ASSUMED,
                source = "six years of study, internship and some years in hospital or as a vikar come first")
        double firstListAge,

        @Parameter(
                value = 0.41,
                min = 0,
                max = 1,
                unit = "share of GPs",
                meaning = "women among the GPs at the start",
                status = Status.ASSUMED,
                source = "38.6 per cent in 2013 and about 42 in August 2017")
        double womenShare,

        @Parameter(
                value = 0.6,
                min = 0,
                max = 3,
                unit = "logit per 10 years of age",
                meaning = "fall of women's share by the doctor's age",
                status = Status.ASSUMED,
                source = "29 per cent women in 2001; young entrants are mostly women")
        double womenAgeSlope,

        @Parameter(
                value = 0.26,
                min = 0,
                max = 1,
                unit = "share of GPs",
                meaning = "GPs below 40 years of age at the start",
                status = Status.ASSUMED,
                source = "gives a mean age near 47.8, somewhat above 2019")
        double ageUnder40Share,

        @Parameter(
                value = 0.26644,
                min = 0,
                max = 1,
                unit = "share of GPs",
                meaning = "GPs of 55 to 66 years at the start",
                status = Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: ages of GPs in 2019, as start.age_under40_share")
        double age55To66Share,

        @Parameter(
                value = 0.05,
                min = 0,
                max = 1,
                unit = "share of GPs",
                meaning = "GPs of 67 years and more at the start",
                status = Status.ASSUMED,
                source = "ages of GPs in 2019, as start.age_under40_share")
        double age67PlusShare,

        @Parameter(
                value = 0.148,
                min = 0,
                max = 1,
                unit = "share of lists with a doctor",
                meaning = "salaried GPs at the start",
                status = Status.CALIBRATED,
                source = "salaried lists 2019-2023")
        double salariedShare,

        @Parameter(
                value = 0.81456,
                min = 0,
                max = 3,
                unit = "logit per log unit",
                meaning = "fall of the salaried share by the kommune's residents",
                status = Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: salaried posts are a matter of small kommuner")
        double salariedSizeSlope,

        @Parameter(
                value = 1.0,
                min = 0,
                max = 4,
                unit = "logit",
                meaning = "rise of the salaried share in kommuner of sentralitet 5 and 6",
                status = Status.ASSUMED,
                source = "salaried posts are a matter of small kommuner, and of remote ones; size not published")
        double salariedUncentral,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share of lists with a doctor",
                meaning = "doctors on section 8.2 terms at the start",
                status = Status.ASSUMED,
                source = "section 8.2 stands in no register; a survey estimate of 2024 lies higher")
        double section82Share,

        @Parameter(
                value = 1.72,
                min = 0,
                max = 3,
                unit = "logit per log unit",
                meaning = "fall of the share on section 8.2 terms among the self-employed by the kommune's residents",
                status = Status.ASSUMED,
                source =
                        "rounded from an earlier fit to the target figures, fixed since: most of the self-employed below 5 000 residents and hardly any above 100 000")
        double section82SizeSlope,

        @Parameter(
                value = 0.43,
                min = 0,
                max = 1,
                unit = "share of kommuner",
                meaning = "kommuner whose salaried GPs have a bonus at the start",
                status = Status.ASSUMED,
                source = "about half of the salaried in a survey of 2024")
        double bonusShare,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "share of doctors",
                meaning = "doctors who prefer salary",
                status = Status.ASSUMED,
                source =
                        "assumed: those who want activity-based pay only (a fifth of young doctors in Abelsen and Olsen 2012, 2015, half a mix) were more among GPs of 2016, most of them self-employed for long")
        double tasteSecureShare,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share of doctors",
                meaning = "doctors who take either form",
                status = Status.ASSUMED,
                source = "as start.taste_secure_share: about half a mix")
        double tasteMixedShare,

        @Parameter(
                value = 1.2,
                min = 0,
                max = 5,
                unit = "logit",
                meaning = "how much taste sorted doctors into salaried and self-employed posts before the start",
                status = Status.ASSUMED,
                source = "most keep what they have: a tenth would change")
        double tasteContractShift,

        @Parameter(
                value = 0.45,
                min = 0,
                max = 1,
                unit = "share of doctors",
                meaning = "doctors who took their degree abroad",
                status = Status.ASSUMED,
                source = "about half of graduates; fewer among older doctors")
        double trainedAbroadShare,

        @Parameter(
                value = 0.6,
                min = 0,
                max = 1,
                unit = "share of GPs",
                meaning = "GPs who work in the labour-market region they come from",
                status = Status.ASSUMED,
                source = "doctors mostly settle where they grew up")
        double homeRegionShare,

        @Parameter(
                value = 350,
                min = 0,
                max = 1500,
                unit = "doctors",
                meaning = "GPs within a year of becoming specialists",
                status = Status.ASSUMED,
                source = "specialists rose by 225 in 2017, when training became a requirement, and some left")
        double traineesNearlyFinished,

        @Parameter(
                value = 250,
                min = 0,
                max = 800,
                unit = "doctors/year",
                meaning = "GPs in each of the earlier years of training",
                status = Status.ASSUMED,
                source = "about as many as keep the number of specialists rising slowly")
        double traineesPerYear,

        PoolParameters pools,

        @Parameter(
                value = 0.85,
                min = 0,
                max = 1,
                unit = "share of children",
                meaning = "children under 16 on their mother's list",
                status = Status.ASSUMED,
                source = "newborns get their mother's doctor; some follow the father")
        double childWithMotherShare,

        @Parameter(
                value = 0.15,
                min = 0,
                max = 0.9,
                unit = "1",
                meaning = "women are this much more common on women's lists and less common on men's",
                status = Status.ASSUMED,
                source = "residents prefer a doctor of their own sex")
        double sameSexTilt,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 0.9,
                unit = "per 20 years of the doctor's age",
                meaning = "how much residents' age on a list leans towards the doctor's",
                status = Status.ASSUMED,
                source = "residents prefer a doctor of similar age, and age with him")
        double ageTilt,

        @Parameter(
                value = 8,
                min = 0.5,
                max = 50,
                unit = "years",
                meaning = "mean time on the present list, cut at birth and at the reform of June 2001",
                status = Status.ASSUMED,
                source = "order of magnitude")
        double listTenureYears,

        @Parameter(
                value = 168,
                min = 1,
                max = 357,
                unit = "districts",
                meaning = "legevakt districts",
                status = Status.PUBLISHED,
                source = "168 legevakter in 2021-22 (NKLM); which kommune belongs where is assumed")
        double legevaktDistricts) {}

package no.fastlege.agents.doctors;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of the way from graduation to specialist, and of leaving medicine before or beside general practice. */
public record PipelineParameters(
        @Parameter(
                value = 1110,
                min = 0,
                max = 5000,
                unit = "doctors/year",
                meaning = "graduates from home and abroad who seek LIS1",
                status = Parameter.Status.ASSUMED,
                source = "stocks of applicants 2018-2023 and waiting for LIS1")
        double graduatesPerYear,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "graduates trained abroad",
                status = Parameter.Status.ASSUMED,
                source = "about half: 47 % of medical students were abroad in 2021")
        double abroadShare,

        @Parameter(
                value = 0.64,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "women among graduates",
                status = Parameter.Status.ASSUMED,
                source = "rise of women's share among GPs")
        double womenShare,

        @Parameter(
                value = 1.5,
                min = 0,
                max = 4,
                unit = "1",
                meaning =
                        "fall of the logarithm of doctors per resident of the home kommune with that of its share with compulsory school only",
                status = Parameter.Status.ASSUMED,
                source = "doctors come from educated homes; turnover is higher where education is low (Tabell 7-5)")
        double homeEducationElasticity,

        @Parameter(
                value = 27.5,
                min = 23,
                max = 40,
                unit = "years",
                meaning = "mean age at graduation at home; one and a half years more abroad",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double graduationAge,

        @Parameter(
                value = 2.5,
                min = 0,
                max = 6,
                unit = "years",
                meaning = "mean of a graduate's age over the youngest: most graduate young, a few much later",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude; GPs below 40 are not all near 33")
        double graduationAgeSpread,

        @Parameter(
                value = 0.65,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "graduates who finish in July; the others in January",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double julyShare,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 5,
                unit = "1/year",
                meaning = "advantage in the LIS1 lottery per year of waiting, the lottery being uniform over 1",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double queueSeniority,

        @Parameter(
                value = 0.12,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "those in the queue for LIS1 who give up or leave the country",
                status = Parameter.Status.ASSUMED,
                source = "stocks of applicants 2018-2023 and waiting for LIS1")
        double queueLeavePerYear,

        @Parameter(
                value = 18,
                min = 1,
                max = 60,
                unit = "months",
                meaning = "length of LIS1",
                status = Parameter.Status.PUBLISHED,
                source = "12 months hospital, 6 months kommune")
        double lis1Months,

        @Parameter(
                value = 0.085,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "doctors outside below 62 who settle elsewhere for good a year: hospital specialties, "
                        + "abroad; kommune posts apart",
                status = Parameter.Status.ASSUMED,
                source = "stationary pool outside")
        double poolLeavePerYear,

        @Parameter(
                value = 0.14,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "doctors outside, vikarer among them, who retire a year from the age at which they may",
                status = Parameter.Status.ASSUMED,
                source = "stationary pool outside")
        double poolRetirePerYear,

        @Parameter(
                value = 3,
                min = 1,
                max = 10,
                unit = "1",
                meaning = "the same from the ordinary age of pension on, relative",
                status = Parameter.Status.ASSUMED,
                source = "few work past 70")
        double poolRetireLateFactor,

        @Parameter(
                value = 62,
                min = 55,
                max = 70,
                unit = "age",
                meaning = "age from which a doctor outside may retire",
                status = Parameter.Status.PUBLISHED,
                source = "lowest age of an old-age pension")
        double poolRetireFromAge,

        @Parameter(
                value = 67,
                min = 60,
                max = 75,
                unit = "age",
                meaning = "ordinary age of pension of doctors outside",
                status = Parameter.Status.PUBLISHED,
                source = "ordinary age of pension")
        double poolRetireLateAge,

        @Parameter(
                value = 75,
                min = 65,
                max = 80,
                unit = "age",
                meaning = "age at which every doctor outside has retired",
                status = Parameter.Status.ASSUMED,
                source = "as GPs")
        double poolRetireLastAge,

        @Parameter(
                value = 60,
                min = 12,
                max = 200,
                unit = "months",
                meaning = "months of training in general practice to become a specialist",
                status = Parameter.Status.PUBLISHED,
                source = "five years")
        double trainingMonths,

        @Parameter(
                value = 0.91,
                min = 0.1,
                max = 1,
                unit = "share",
                meaning = "months in training that count: part time and leave",
                status = Parameter.Status.ASSUMED,
                source = "specialists 2017-2024")
        double trainingPace,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "the same for vikarer and doctors in kommune posts without an ALIS agreement, relative",
                status = Parameter.Status.ASSUMED,
                source = "service as a vikar of three months or more counts towards the specialty")
        double trainingPaceOthers,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "doctors in training, where the subsidy can be had, who get an ALIS agreement a month",
                status = Parameter.Status.ASSUMED,
                source = "agreements 2022-2024")
        double alisUptakePerMonth,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 2,
                unit = "1",
                meaning = "the same before the national scheme, relative to it",
                status = Parameter.Status.ASSUMED,
                source = "rounded from an earlier fit to the target figures, fixed since: agreements 2019-2021")
        double alisUptakeBefore,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "LIS1 finishers, and GPs who leave their list, who take a kommune post other than a list",
                status = Parameter.Status.ASSUMED,
                source = "stationary number of such posts")
        double kommunePostShare,

        @Parameter(
                value = 5,
                min = 0.5,
                max = 40,
                unit = "years",
                meaning = "mean time in such a post",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double kommunePostYears,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "graduates who prefer salary",
                status = Parameter.Status.ASSUMED,
                source = "Abelsen and Olsen 2012, 2015; half of students want salary as new doctors")
        double secureShare,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "graduates who prefer to run a practice",
                status = Parameter.Status.PUBLISHED,
                source = "Abelsen and Olsen 2012: a fifth fully activity based")
        double entrepreneurialShare,

        @Parameter(
                value = 0.15,
                min = 0,
                max = 0.5,
                unit = "log points",
                meaning = "standard deviation of graduates' minutes per consultation",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double paceSpread) {}

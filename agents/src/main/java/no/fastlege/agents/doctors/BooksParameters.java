package no.fastlege.agents.doctors;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of hours, income and legevakt rosters. Kroner marked 2020 follow the consumer price index from there. */
public record BooksParameters(
        @Parameter(
                value = 29.968,
                min = 5,
                max = 60,
                unit = "minutes",
                meaning = "office minutes per physical consultation, everything around it included",
                status = Parameter.Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: weekly hours and their office share by contract, survey of 2024")
        double minutesPerConsultation,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "minutes of an e-consultation relative to a physical one",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double electronicMinutesShare,

        @Parameter(
                value = 0.41646,
                min = 0,
                max = 2,
                unit = "hours/resident-year",
                meaning =
                        "office hours per listed resident that no consultation shows: results, prescriptions, letters",
                status = Parameter.Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: weekly hours and their office share by contract, survey of 2024")
        double listHoursPerResident,

        @Parameter(
                value = 0.45,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "fall of the logarithm of office time per resident with that of the length of the list",
                status = Parameter.Status.ASSUMED,
                source =
                        "office hours by contract form, survey of 2024: salaried doctors with two thirds of the list have three quarters of the hours")
        double officeLengthElasticity,

        @Parameter(
                value = 45,
                min = 35,
                max = 52,
                unit = "weeks/year",
                meaning = "weeks in which a doctor who is not on leave works",
                status = Parameter.Status.ASSUMED,
                source = "ordinary holidays and courses")
        double weeksPerYear,

        @Parameter(
                value = 4.7,
                min = 0,
                max = 15,
                unit = "hours/week",
                meaning = "running the practice, self-employed",
                status = Parameter.Status.ASSUMED,
                source = "by hand to weekly hours and their office share by contract, survey of 2024")
        double practiceHours,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "hours of running the practice on terms of section 8.2 and, half of that, of the "
                        + "salaried, relative to the self-employed",
                status = Parameter.Status.ASSUMED,
                source =
                        "by hand to weekly hours and their office share by contract, survey of 2024; the kommune has the staff and the premises")
        double sharedPracticeShare,

        @Parameter(
                value = 60000,
                min = 1000,
                max = 1000000,
                unit = "residents",
                meaning = "residents of a kommune that asks for half of the other kommune work that may be imposed",
                status = Parameter.Status.ASSUMED,
                source = "wages besides the practice by size of kommune, SSB 2020")
        double kommuneWorkMidResidents,

        @Parameter(
                value = 1250,
                min = 500,
                max = 2500,
                unit = "residents",
                meaning = "list length from which no other kommune work is asked for; all of it is at half of that",
                status = Parameter.Status.ASSUMED,
                source = "wages besides the practice by list length, SSB 2020")
        double kommuneWorkNoneLength,

        @Parameter(
                value = 580,
                min = 100,
                max = 1500,
                unit = "2020-NOK/hour",
                meaning = "pay of other kommune work for the self-employed",
                status = Parameter.Status.ASSUMED,
                source = "wages besides the practice, SSB 2020")
        double kommuneWorkNokPerHour,

        @Parameter(
                value = 232,
                min = 50,
                max = 800,
                unit = "2020-NOK/consultation",
                meaning = "practice costs per consultation of a long list",
                status = Parameter.Status.ASSUMED,
                source = "by hand to net income by list length, SSB 2020")
        double costPerConsultationNok,

        @Parameter(
                value = 680,
                min = 0,
                max = 2000,
                unit = "residents",
                meaning = "list length at which costs per consultation are half of those of a long list",
                status = Parameter.Status.ASSUMED,
                source = "by hand to net income by list length, SSB 2020")
        double costHalfLength,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the doctor's part of the capitation on terms of section 8.2",
                status = Parameter.Status.ASSUMED,
                source = "all or part pays for premises and staff")
        double terms82CapitationShare,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the doctor's part of the practice costs on terms of section 8.2",
                status = Parameter.Status.ASSUMED,
                source = "all or part is provided by the kommune")
        double terms82CostShare,

        @Parameter(
                value = 0.67,
                min = 0.5,
                max = 3,
                unit = "1",
                meaning = "costs of a practice run by a kommune relative to a long list's, per consultation",
                status = Parameter.Status.ASSUMED,
                source = "cost to kommuner of salaried posts, 2023")
        double kommuneCostFactor,

        @Parameter(
                value = 0.26,
                min = 0,
                max = 0.6,
                unit = "share",
                meaning = "employer tax and pension on salaries",
                status = Parameter.Status.ASSUMED,
                source = "employer tax 14.1 percent and pension")
        double employerCostShare,

        @Parameter(
                value = 0.2,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "bonus of a salaried doctor with bonus: share of the fees of the list",
                status = Parameter.Status.ASSUMED,
                source = "salaried GPs earn 5-10 percent below the self-employed")
        double bonusFeeShare,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "part of a salaried doctor's capitation that reaches wages",
                status = Parameter.Status.ASSUMED,
                source = "the kommune keeps capitation and fees")
        double salarySpill,

        @Parameter(
                value = 0.65,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "part of the fees that a self-employed doctor pays the vikar, at most the market price",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double vikarFeeShare,

        @Parameter(
                value = 0.55,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "part of the salary of a salaried doctor on leave that national insurance refunds to the kommune",
                status = Parameter.Status.ASSUMED,
                source =
                        "six times the basic amount (93 281 kroner in 2017) over a salaried GP's pay, for as long as a vikar stands in")
        double leaveRefundShare,

        @Parameter(
                value = 0.75,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "mean ALIS subsidy relative to the highest",
                status = Parameter.Status.ASSUMED,
                source = "budget over agreements 2022-2024")
        double alisPaidShare,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "part of the ALIS subsidy paid by the kommune before the national scheme",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double alisKommuneShare,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "part of the ALIS subsidy that reaches a self-employed doctor",
                status = Parameter.Status.ASSUMED,
                source = "pays for time away from the practice")
        double alisDoctorShare,

        LegevaktParameters legevakt,

        @Parameter(
                value = 5000,
                min = 0,
                max = 20000,
                unit = "residents",
                meaning = "kommuner with fewer residents get the utjamningstilskudd",
                status = Parameter.Status.PUBLISHED,
                source = "Helfo")
        double smallKommuneResidents,

        @Parameter(
                value = 112.2,
                min = 50,
                max = 400,
                unit = "index, 2015 = 100",
                meaning = "consumer price index of 2020",
                status = Parameter.Status.PUBLISHED,
                source = "SSB")
        double priceBaseIndex,

        @Parameter(
                value = 3.05,
                min = 1,
                max = 6,
                unit = "consultations/resident-year",
                meaning =
                        "consultations per list resident at use level 1: before the first months are known, and in what a list of another length would earn",
                status = Parameter.Status.PUBLISHED,
                source = "consultations per resident, 2023")
        double referenceWorkPerResident) {}

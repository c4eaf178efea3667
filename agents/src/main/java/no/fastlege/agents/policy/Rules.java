package no.fastlege.agents.policy;

/**
 * The rules in force in one month: every key of the policy calendar with its value. A calendar key is the component's name in
 * lower_snake_case. Switches are 0 or 1.
 */
public record Rules(
        @Rule(unit = "NOK/resident-year", min = 0, max = 5000, meaning = "capitation for each resident up to the kink")
        double capitationBelowKinkNok,

        @Rule(unit = "NOK/resident-year", min = 0, max = 5000, meaning = "capitation for each resident above the kink")
        double capitationAboveKinkNok,

        @Rule(unit = "residents", min = 0, max = 2500, meaning = "list length at which the rate kinks")
        double capitationKinkResidents,

        @Rule(
                unit = "0 or 1",
                min = 0,
                max = 1,
                meaning = "patient-adjusted capitation in force: no kink, weights by age, sex and use")
        double patientAdjusted,

        @Rule(
                unit = "NOK/resident-year",
                min = 0,
                max = 5000,
                meaning = "national mean of the patient-adjusted capitation, both supplements included")
        double capitationMeanNok,

        @Rule(
                unit = "NOK/resident-year",
                min = 0,
                max = 2000,
                meaning = "supplement per resident of a kommune with low education")
        double educationSupplementNok,

        @Rule(
                unit = "NOK/resident-year",
                min = 0,
                max = 2000,
                meaning = "supplement per resident of an uncentral kommune")
        double centralitySupplementNok,

        @Rule(
                unit = "residents",
                min = 0,
                max = 2500,
                meaning = "grunntilskudd pays as for so many residents; 0 is none")
        double grunntilskuddResidents,

        @Rule(unit = "months", min = 0, max = 120, meaning = "longest time that grunntilskudd is paid to one agreement")
        double grunntilskuddMonths,

        @Rule(
                unit = "residents",
                min = 0,
                max = 2500,
                meaning = "reference list length of the utjamningstilskudd; 0 is none")
        double utjamningReferenceResidents,

        @Rule(
                unit = "NOK/consultation",
                min = 0,
                max = 5000,
                meaning = "refund and patient's charge per consultation, legevakt excluded")
        double feePerConsultationNok,

        @Rule(
                unit = "NOK/consultation",
                min = 0,
                max = 5000,
                meaning = "refund and patient's charge per legevakt consultation")
        double feePerLegevaktConsultationNok,

        @Rule(unit = "share", min = 0, max = 1, meaning = "patients' share of the fees")
        double patientFeeShare,

        @Rule(unit = "index, 2015 = 100", min = 50, max = 400, meaning = "consumer price index")
        double consumerPriceIndex,

        @Rule(
                unit = "NOK/year",
                min = 0,
                max = 5000000,
                meaning = "salary of a salaried GP without bonus, current kroner")
        double salariedGpNok,

        @Rule(unit = "NOK/year", min = 0, max = 5000000, meaning = "income of a hospital doctor, current kroner")
        double hospitalIncomeNok,

        @Rule(unit = "1", min = 0, max = 5, meaning = "hospitals' demand for doctors relative to 2017")
        double hospitalDemand,

        @Rule(unit = "posts/year", min = 0, max = 5000, meaning = "LIS1 places")
        double lis1PostsPerYear,

        @Rule(
                unit = "0 or 1",
                min = 0,
                max = 1,
                meaning = "national ALIS subsidy in force: no share paid by the kommune")
        double nationalAlis,

        @Rule(unit = "NOK/agreement-year", min = 0, max = 2000000, meaning = "highest ALIS subsidy per agreement")
        double alisSubsidyNok,

        @Rule(
                unit = "NOK/agreement-year",
                min = 0,
                max = 2000000,
                meaning = "the same in kommuner of sentralitet class 6, if higher")
        double alisRemoteSubsidyNok,

        @Rule(
                unit = "share",
                min = 0,
                max = 1,
                meaning =
                        "share of kommuner with the mean number of lists whose doctors may get the ALIS subsidy; fewer of small ones, more of large ones",
                local = true)
        double alisCoverage,

        @Rule(
                unit = "1",
                min = 0,
                max = 10,
                meaning =
                        "strength of kommuner's own packages relative to 2017, as far as their own ladder does not make it",
                local = true)
        double kommunePackages,

        @Rule(
                unit = "0 or 1",
                min = 0,
                max = 1,
                meaning = "common offers within a labour-market region: no kommune climbs above the region's mean rung")
        double commonRegionalOffers,

        @Rule(
                unit = "NOK/agreement",
                min = 0,
                max = 2000000,
                meaning = "state grant to a doctor who begins a GP agreement in an uncentral kommune")
        double recruitmentGrantNok,

        @Rule(
                unit = "months",
                min = 0,
                max = 60,
                meaning = "training done in a salaried post on another's list before a list of one's own; 0 is none")
        double trainingPostMonths,

        @Rule(
                unit = "agreements",
                min = 0,
                max = 2000,
                meaning = "introduction agreements at one time at most: newly finished doctors on others' lists")
        double introductionAgreements,

        @Rule(
                unit = "share",
                min = 0,
                max = 1,
                meaning =
                        "share of kommuner whose GPs work in a common office that owns the practice and covers for each",
                local = true)
        double commonOffices,

        @Rule(
                unit = "0 or 1",
                min = 0,
                max = 1,
                meaning =
                        "common offices employ: salary on the terms of the kommune is open to all who take a list there")
        double officeEmployment,

        @Rule(
                unit = "share",
                min = 0,
                max = 1,
                meaning =
                        "share of LIS1 places tied to general practice: a kommune post in training, no hospital post for a time")
        double lis1TiedShare,

        @Rule(
                unit = "posts/year",
                min = 0,
                max = 5000,
                meaning = "LIS1 places that kommuner create and pay for, beside the state's")
        double lis1SelfCreatedPerYear,

        @Rule(
                unit = "share",
                min = 0,
                max = 1,
                meaning = "share of what a GP's own list has no time for that a digital doctor elsewhere takes")
        double digitalOverflow,

        @Rule(unit = "share", min = 0, max = 1, meaning = "e-consultations' share of consultations, legevakt excluded")
        double electronicShare,

        @Rule(unit = "share", min = 0, max = 1, meaning = "share of e-consultations in the evening or at a weekend")
        double electronicEveningShare,

        @Rule(
                unit = "1",
                min = 0,
                max = 5,
                meaning = "need for consultations relative to 2023: the pandemic and the secular trend")
        double useLevel,

        @Rule(unit = "1", min = 0, max = 5, meaning = "need for legevakt relative to 2023")
        double legevaktUseLevel,

        @Rule(
                unit = "1",
                min = 0,
                max = 3,
                meaning = "workload per consultation relative to 2017 (pandemic, tasks from hospitals)")
        double workloadPerConsultation,

        @Rule(unit = "1", min = 0.3, max = 3, meaning = "weeks that a vikar works relative to 2017")
        double vikarWeeks,

        @Rule(
                unit = "1",
                min = 0,
                max = 3,
                meaning =
                        "chance that a doctor leaves a list, looks for another one or, without one, looks for a list at all, relative to 2017")
        double jobMobility,

        @Rule(
                unit = "1",
                min = 0,
                max = 3,
                meaning = "chance that a kommune opens a list that it lacks, relative to 2017")
        double postPlanning,

        @Rule(unit = "age", min = 40, max = 75, meaning = "age from which a doctor may be exempt from legevakt")
        double legevaktExemptionAge,

        @Rule(unit = "hours/week", min = 0, max = 168, meaning = "most legevakt that may be imposed; 168 is no limit")
        double legevaktMaxHours,

        @Rule(unit = "hours/week", min = 0, max = 37.5, meaning = "other kommune work that may be imposed on a GP")
        double kommuneWorkHours,

        @Rule(
                unit = "hours/week",
                min = 0,
                max = 40,
                meaning = "testing and vaccination by each GP beside the list, paid by legevakt fees")
        double vaccinationHours,

        @Rule(unit = "changes/year", min = 0, max = 12, meaning = "voluntary changes of list per resident")
        double changesPerYear,

        @Rule(unit = "0 or 1", min = 0, max = 1, meaning = "doctors may lock lists")
        double lockingAllowed,

        @Rule(
                unit = "0, 1 or 2",
                min = 0,
                max = 2,
                meaning = "mutual swaps by top trading cycles: 0 none, 1 plain, 2 with priority")
        double mutualSwaps,

        @Rule(unit = "residents", min = 500, max = 5000, meaning = "longest list allowed")
        double capMaximum,

        @Rule(unit = "months", min = 0, max = 24, meaning = "notice a GP gives before leaving a list")
        double noticeMonths,

        @Rule(unit = "months", min = 0, max = 36, meaning = "months before a refugee reaches the list register")
        double refugeeRegisterMonths,

        @Rule(unit = "share", min = 0, max = 1, meaning = "share of immigrants who are refugees")
        double refugeeShareOfImmigrants,

        @Rule(unit = "0 or 1", min = 0, max = 1, meaning = "specialist or specialist training required of new GPs")
        double trainingRequired) {}

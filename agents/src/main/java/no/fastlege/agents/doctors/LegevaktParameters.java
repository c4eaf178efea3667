package no.fastlege.agents.doctors;

import no.fastlege.agents.parameters.Parameter;

/**
 * Parameters of legevakt: what a post covers, which GPs take part, what others carry, and what it pays; in the dictionary they belong to
 * the family {@code books}. Kroner marked 2020 follow the consumer price index from there.
 */
public record LegevaktParameters(
        @Parameter(
                value = 130.5,
                min = 0,
                max = 168,
                unit = "hours/week",
                meaning = "hours outside office hours that a legevakt post covers",
                status = Parameter.Status.PUBLISHED,
                source = "168 less 37.5 hours")
        double dutyHoursPerWeek,

        @Parameter(
                value = 1.8,
                min = 0.5,
                max = 10,
                unit = "consultations/hour",
                meaning = "legevakt consultations that one post serves in an hour; more open parallel posts",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double consultationsPerPostHour,

        @Parameter(
                value = 1.0,
                min = 0.1,
                max = 10,
                unit = "consultations/hour",
                meaning = "legevakt consultations per post and hour from which duty is all presence",
                status = Parameter.Status.ASSUMED,
                source = "small districts are on standby")
        double presenceConsultationsPerHour,

        @Parameter(
                value = 0.25,
                min = 0.05,
                max = 1,
                unit = "share",
                meaning = "duty hours of a post that one GP carries at most; kommuner buy relief for the rest",
                status = Parameter.Status.ASSUMED,
                source = "one in four: districts of four GPs or fewer are thought untenable")
        double heaviestDuty,

        @Parameter(
                value = 1.9,
                min = 0,
                max = 3,
                unit = "1",
                meaning = "doctors on back-up per post on standby",
                status = Parameter.Status.ASSUMED,
                source = "weekly hours, weighted and not, survey of 2024")
        double backupPosts,

        @Parameter(
                value = 0.15,
                min = 0,
                max = 3,
                unit = "1",
                meaning = "doctors on back-up per post whose doctor is present",
                status = Parameter.Status.ASSUMED,
                source =
                        "weekly hours, weighted and not, survey of 2024; a doctor without the competence for being alone has one on back-up")
        double backupPostsPresence,

        @Parameter(
                value = 0.75,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "GPs below 45 who take part in legevakt in the smallest kommuner",
                status = Parameter.Status.ASSUMED,
                source = "by hand to GPs' participation by size of kommune, 2019")
        double participationSmall,

        @Parameter(
                value = 0.46,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the same in the largest",
                status = Parameter.Status.ASSUMED,
                source = "by hand to GPs' participation by size of kommune, 2019")
        double participationLarge,

        @Parameter(
                value = 36000,
                min = 1000,
                max = 500000,
                unit = "residents",
                meaning = "residents of a kommune half-way between the two",
                status = Parameter.Status.ASSUMED,
                source = "by hand to GPs' participation by size of kommune, 2019")
        double participationMidResidents,

        @Parameter(
                value = 0.65,
                min = 0,
                max = 2,
                unit = "1",
                meaning = "participation of women over men's in the largest kommuner; as men in the smallest",
                status = Parameter.Status.ASSUMED,
                source =
                        "women in central kommuner take part least (Rebnord et al. 2020, BMC Health Services Research)")
        double participationWomanLarge,

        @Parameter(
                value = 1.3,
                min = 0.5,
                max = 2,
                unit = "1",
                meaning = "participation of doctors whose practice the kommune runs relative to other doctors",
                status = Parameter.Status.ASSUMED,
                source = "weekly hours and their office share by contract, survey of 2024")
        double participationKommuneRuns,

        @Parameter(
                value = 45,
                min = 30,
                max = 60,
                unit = "age",
                meaning = "age from which participation falls in a straight line to that of the exempt",
                status = Parameter.Status.ASSUMED,
                source = "few take part after 55")
        double participationFallsFromAge,

        @Parameter(
                value = 0.25,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "participation from the age of exemption on, relative to those below 45",
                status = Parameter.Status.ASSUMED,
                source = "few take part after 55")
        double participationExempt,

        @Parameter(
                value = 0.05,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "duty hours carried by vikarer and other doctors in the smallest districts",
                status = Parameter.Status.ASSUMED,
                source = "doctors with legevakt claims beside GPs")
        double othersShareSmall,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "the same in the largest",
                status = Parameter.Status.ASSUMED,
                source = "non-GPs have almost half of the legevakt fees")
        double othersShareLarge,

        @Parameter(
                value = 110000,
                min = 1000,
                max = 500000,
                unit = "residents",
                meaning = "residents of a district half-way between the two",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double othersMidResidents,

        @Parameter(
                value = 390,
                min = 0,
                max = 3000,
                unit = "2020-NOK/hour",
                meaning = "pay of an hour present on legevakt, fees apart",
                status = Parameter.Status.ASSUMED,
                source = "wages besides the practice by size of kommune, SSB 2020")
        double presenceNokPerHour,

        @Parameter(
                value = 110,
                min = 0,
                max = 3000,
                unit = "2020-NOK/hour",
                meaning = "pay of an hour on standby or back-up, fees apart",
                status = Parameter.Status.ASSUMED,
                source = "wages besides the practice by size of kommune, SSB 2020")
        double standbyNokPerHour,

        @Parameter(
                value = 480,
                min = 0,
                max = 2000,
                unit = "2020-NOK/resident-year",
                meaning = "cost of legevakt to kommuner beside doctors",
                status = Parameter.Status.ASSUMED,
                source = "kommuner's cost of legevakt 2023")
        double legevaktFixedNokPerResident) {}

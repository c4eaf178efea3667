package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/**
 * Terms of proposals that are not in force: each counts only where the calendar puts its rule in force ({@code training_post_months},
 * {@code introduction_agreements}, {@code common_offices}, {@code lis1_tied_share}, {@code lis1_self_created_per_year}, {@code
 * digital_overflow}).
 */
public record ReformParameters(
        @Parameter(
                value = 400,
                min = 0,
                max = 1500,
                unit = "residents",
                meaning = "places that a salaried second doctor adds to the host's list",
                status = Parameter.Status.ASSUMED,
                source =
                        "half of an entrant's list (000:2030 gives no number): a doctor in training works under supervision")
        double hostedPlaces,

        @Parameter(
                value = 0.4,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "specialists with a list who would have a second doctor work on it",
                status = Parameter.Status.ASSUMED,
                source = "45 % of GPs want more teamwork (002:1757); rooms and time are wanting for some of them")
        double hostShare,

        @Parameter(
                value = 0.8,
                min = 0.2,
                max = 2,
                unit = "1",
                meaning = "salary in such a post relative to a salaried GP's",
                status = Parameter.Status.ASSUMED,
                source = "doctors in training earn less than specialists in the collective agreements")
        double hostedSalaryShare,

        @Parameter(
                value = 24,
                min = 1,
                max = 60,
                unit = "months",
                meaning = "length of an introduction agreement",
                status = Parameter.Status.PUBLISHED,
                source = "two years (000:1207-1211)")
        double introductionMonths,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 5,
                unit = "1",
                meaning =
                        "utility of a list of one's own to a doctor who has worked an introduction agreement to its end",
                status = Parameter.Status.ASSUMED,
                source = "experience and contacts ease the start; no measurement")
        double introductionBonus,

        @Parameter(
                value = 3,
                min = 1,
                max = 50,
                unit = "lists",
                meaning = "fewest lists with a doctor in a kommune that make a common office",
                status = Parameter.Status.PUBLISHED,
                source = "group agreements were asked about for 3 to 15 GPs (002:1789)")
        double officeLeastDoctors,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "absences and vacancies that colleagues in a common office cover without asking for a vikar",
                status = Parameter.Status.ASSUMED,
                source = "short absences can be shared, long ones cannot; no measurement")
        double officeCoverShare,

        @Parameter(
                value = 24,
                min = 0,
                max = 120,
                unit = "months",
                meaning = "time after a tied LIS1 place without access to hospital posts",
                status = Parameter.Status.ASSUMED,
                source = "a quarantine was proposed without a length (000:2274)")
        double quarantineMonths,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "LIS1 places created by kommuner that are tied to general practice",
                status = Parameter.Status.ASSUMED,
                source = "a kommune that pays hopes to keep; no measurement")
        double selfCreatedTied,

        @Parameter(
                value = 900_000,
                min = 0,
                max = 5_000_000,
                unit = "2020-NOK/place-year",
                meaning = "what an LIS1 place costs the kommune that creates it, pay and supervision",
                status = Parameter.Status.ASSUMED,
                source = "about an LIS1 doctor's pay with employer tax, and some supervision")
        double lis1PlaceNok) {}

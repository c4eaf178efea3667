package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of the tastes for contract forms, and of how often a GP asks for another one. */
public record FormParameters(
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
                value = 1.387,
                min = 0,
                max = 5,
                unit = "1",
                meaning = "extra utility of salary for a doctor who is not a specialist yet",
                status = Parameter.Status.ASSUMED,
                source =
                        "rounded from an earlier fit to the target figures, fixed since: salaried lists 2019-2023, contract forms that GPs prefer (2024)")
        double youngSalaryWeight,

        @Parameter(
                value = 0.166,
                min = -3,
                max = 3,
                unit = "1",
                meaning = "extra utility of the terms of section 8.2, where the kommune runs the practice",
                status = Parameter.Status.ASSUMED,
                source =
                        "rounded from an earlier fit to the target figures, fixed since: contract shares by kommune size; 26 % of GPs prefer it")
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
                value = 0.036,
                min = 0,
                max = 1,
                unit = "1/year",
                meaning = "chance that a GP asks for another contract form",
                status = Parameter.Status.ASSUMED,
                source =
                        "set by hand after an earlier fit to the target figures had given .043: most keep what they have")
        double contractChangeHazard,

        @Parameter(
                value = 1.1433,
                min = 0,
                max = 10,
                unit = "1",
                meaning = "utility of keeping the contract form one has when forming a wish for another",
                status = Parameter.Status.ASSUMED,
                source =
                        "from an earlier fit to the target figures, fixed since: most GPs prefer the form they have, 72 % of the self-employed (002:1099-1101)")
        double keepFormWeight,

        @Parameter(
                value = 0.8,
                min = 0,
                max = 10,
                unit = "1",
                meaning =
                        "utility of staying self-employed, or of staying an employee, when forming a wish for another form",
                status = Parameter.Status.CALIBRATED,
                source =
                        "9 % of the self-employed and 12 % of those on terms of section 8.2 wish a salary, 8-9 % of the salaried the"
                                + " common form, 19 % of the self-employed terms of section 8.2 (002:1099-1101)")
        double keepStandingWeight) {}

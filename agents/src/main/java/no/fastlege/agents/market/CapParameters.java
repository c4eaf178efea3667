package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of the list cap that a GP wishes, of how the agreed one follows, and of locking. */
public record CapParameters(
        @Parameter(
                value = 0.3,
                min = -2,
                max = 2,
                unit = "1",
                meaning = "change of the logarithm of the wished list with that of real income: lowers it if positive",
                status = Parameter.Status.CALIBRATED,
                source = "caps of stayers 2017-2024")
        double capIncomeEffect,

        @Parameter(
                value = 0.6,
                min = -2,
                max = 2,
                unit = "1",
                meaning = "change of the logarithm of the wished list with that of the real marginal pay per resident",
                status = Parameter.Status.CALIBRATED,
                source = "caps of stayers 2017-2024")
        double capPriceEffect,

        @Parameter(
                value = 0.6,
                min = -2,
                max = 2,
                unit = "1",
                meaning =
                        "change of the logarithm of the wished list with that of hours per resident: lowers it if positive",
                status = Parameter.Status.CALIBRATED,
                source = "caps of stayers 2017-2024")
        double capWorkloadEffect,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "mean cost of a change of the cap: the cut, as a share of the cap, that is worth it; costs are uniform from 0 to twice that",
                status = Parameter.Status.ASSUMED,
                source = "caps stay for years, and then change by fifty to two hundred")
        double capChangeCost,

        @Parameter(
                value = 25,
                min = 0,
                max = 100,
                unit = "1",
                meaning =
                        "power to which that cost rises as job_mobility falls: what can wait waits while the pandemic lasts",
                status = Parameter.Status.ASSUMED,
                source =
                        "set with the caps of 2020-21 known: 97 % of places were taken in the third quarter of 2021, 99 % in December")
        double capMobilityResponse,

        @Parameter(
                value = 0.5,
                min = 0,
                max = 1,
                unit = "1",
                meaning =
                        "what a longer list is worth to its doctor against that cost, relative to as much shorter a one",
                status = Parameter.Status.ASSUMED,
                source = "growing needs staff and rooms")
        double capGrowthShare,

        @Parameter(
                value = 30,
                min = 0,
                max = 500,
                unit = "residents",
                meaning = "free places beyond the wish that a doctor keeps without minding",
                status = Parameter.Status.ASSUMED,
                source = "many caps stay for years")
        double capInertiaBand,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "share of the residents above a cut cap who are moved by draw; the rest leave in time",
                status = Parameter.Status.ASSUMED,
                source = "cuts below the length are mostly met by attrition")
        double capDrawnOutShare,

        @Parameter(
                value = 0.04,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "how far below the length of the list a cap is cut at most: about what leaves a list in some months",
                status = Parameter.Status.CALIBRATED,
                source = "open lists: a long way down is gone as residents leave")
        double capBelowLengthShare,

        @Parameter(
                value = 500,
                min = 0,
                max = 2500,
                unit = "residents",
                meaning = "shortest list that a self-employed doctor wishes",
                status = Parameter.Status.PUBLISHED,
                source = "the grunntilskudd asks for a cap of at least 500 (004:1269)")
        double capFloor,

        @Parameter(
                value = 300,
                min = 0,
                max = 2500,
                unit = "residents",
                meaning = "the same of a salaried one, who has no grunntilskudd to lose",
                status = Parameter.Status.ASSUMED,
                source = "the grunntilskudd is for the self-employed alone (004:1269)")
        double capFloorSalaried,

        @Parameter(
                value = 0.3,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "part of a change of capitation and fees that salaried doctors feel",
                status = Parameter.Status.ASSUMED,
                source = "the kommune keeps both; only a spill-over reaches wages")
        double capSalariedSpill,

        @Parameter(
                value = 0.04,
                min = 0,
                max = 1,
                unit = "1",
                meaning = "spread of the yearly step of the logarithm of the list that suits a doctor: life goes on",
                status = Parameter.Status.ASSUMED,
                source =
                        "order of magnitude: some raise their cap while most cut it, and few by more than a tenth a year")
        double capTasteSpread,

        @Parameter(
                value = 60,
                min = 50,
                max = 75,
                unit = "age",
                meaning = "age from which a GP winds the list down",
                status = Parameter.Status.ASSUMED,
                source = "age from which GPs may be exempt from legevakt; list lengths peak around it")
        double capWindDownFromAge,

        @Parameter(
                value = 0.011245,
                min = 0,
                max = 0.3,
                unit = "1/year",
                meaning = "yearly fall of the logarithm of a GP's wished list from that age on",
                status = Parameter.Status.CALIBRATED,
                source = "leavers' caps 884, stayers' 1 023 (Tabell 3-2)")
        double capWindDown,

        @Parameter(
                value = 0.03,
                min = 0,
                max = 1,
                unit = "share",
                meaning =
                        "share of doctors wishing a shorter list who lock it at a decision instead of cutting the cap",
                status = Parameter.Status.CALIBRATED,
                source =
                        "few lock: most let the cap fall; as many as let open lists and the waiting list of 2022-2024 come out together")
        double lockShare,

        @Parameter(
                value = 0.1,
                min = 0,
                max = 1,
                unit = "share",
                meaning = "how far below the wish a locked list falls before the doctor opens it again",
                status = Parameter.Status.ASSUMED,
                source =
                        "order of magnitude: a lock is lifted on the doctor's word alone, and what leaves a list in two years is a tenth")
        double lockSlackShare) {}

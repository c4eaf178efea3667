package no.fastlege.agents.market;

import no.fastlege.agents.parameters.Parameter;

/** Parameters of satisfaction and of the profession's reputation. */
public record SentimentParameters(
        @Parameter(
                value = 0.7,
                min = 0,
                max = 1,
                unit = "share/year",
                meaning = "share of the way that satisfaction goes towards the present utility in a year",
                status = Parameter.Status.ASSUMED,
                source = "slow")
        double satisfactionRate,

        @Parameter(
                value = 0.6,
                min = 0.1,
                max = 10,
                unit = "1",
                meaning = "utility that takes satisfaction from a half to 0.73",
                status = Parameter.Status.ASSUMED,
                source = "order of magnitude")
        double satisfactionScale,

        @Parameter(
                value = 0.15,
                min = 0,
                max = 1,
                unit = "share/month",
                meaning = "share of the way that reputation goes towards mean satisfaction in a month",
                status = Parameter.Status.ASSUMED,
                source =
                        "slow: students who think of general practice 9, 3, 10 per cent in 2019, 2022, 2025 turn within some two years of what GPs feel")
        double reputationRate) {}

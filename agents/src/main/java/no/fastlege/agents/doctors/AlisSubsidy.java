package no.fastlege.agents.doctors;

import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.policy.Rules;

/** The highest ALIS subsidy by place: more in the least central kommuner under the national scheme. */
public final class AlisSubsidy {
    private static final int LEAST_CENTRAL = 6;

    private AlisSubsidy() {}

    /** Highest subsidy of an agreement in a kommune, NOK a year. */
    public static double nok(Rules rules, Kommune kommune) {
        return kommune.sentralitetClass() == LEAST_CENTRAL
                ? Math.max(rules.alisSubsidyNok(), rules.alisRemoteSubsidyNok())
                : rules.alisSubsidyNok();
    }
}

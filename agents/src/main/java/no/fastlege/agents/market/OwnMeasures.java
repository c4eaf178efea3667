package no.fastlege.agents.market;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;

/** What a kommune spends on its own measures in a month: extra pay, bonuses, posts that cost more than they bring, vikarer. */
final class OwnMeasures {
    private final World world;
    private final KommuneParameters p;
    private final int month;

    OwnMeasures(World world, int month) {
        this.world = world;
        this.p = world.parameters.kommune();
        this.month = month;
    }

    /** Books the month on every kommune and the nation. */
    void book() {
        double cpi = world.rules.consumerPriceIndex() / 100;
        boolean january = Months.monthOfYear(month) == 1;
        for (KommuneState kommune : world.kommuner) {
            if (january) {
                kommune.ownMeasuresYearNok = 0;
            }
            kommune.ownMeasuresNok = p.vikarNetShare() * kommune.vikarNok;
        }
        for (GpList list : world.lists) {
            if (!list.hasDoctor()) {
                continue;
            }
            KommuneState kommune = world.kommuner.get(list.kommune);
            double year =
                    switch (list.contract) {
                        case NAERINGSDRIFT -> kommune.extraNokPerYear;
                        case NAERINGSDRIFT_8_2 -> kommune.extraNokPerYear + p.shortfall82Nok() * cpi;
                        case FASTLONN -> p.shortfallSalariedNok() * cpi;
                        case FASTLONN_BONUS -> (p.shortfallSalariedNok() + p.bonusNok()) * cpi;
                    };
            kommune.ownMeasuresNok += year / 12;
        }
        double sum = 0;
        for (KommuneState kommune : world.kommuner) {
            kommune.ownMeasuresYearNok += kommune.ownMeasuresNok;
            sum += kommune.ownMeasuresNok;
        }
        world.nation.kommuneOwnYearNok += sum;
    }
}

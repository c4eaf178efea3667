package no.fastlege.agents.doctors;

import java.util.List;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;

/**
 * The month's ALIS subsidy: the state pays the kommune, which passes a part on to the self-employed doctor; before the national scheme
 * the kommune bore a part itself.
 */
final class AlisMonth {
    private static final double MONTHS = 12.0;

    private final World world;
    private final Ledger ledger;
    private final List<Doctor> atWork;

    AlisMonth(World world, Ledger ledger, List<Doctor> atWork) {
        this.world = world;
        this.ledger = ledger;
        this.atWork = atWork;
    }

    void run() {
        Rules rules = world.rules;
        BooksParameters p = world.parameters.books();
        for (int i = 0; i < atWork.size(); i++) {
            Doctor d = atWork.get(i);
            if (!d.alis) {
                continue;
            }
            double highest = d.kommune == Doctor.NONE
                    ? rules.alisSubsidyNok()
                    : AlisSubsidy.nok(rules, world.country.kommune(d.kommune));
            double subsidy = p.alisPaidShare() * highest / MONTHS;
            double ownPart = rules.nationalAlis() > 0.5 ? 0.0 : p.alisKommuneShare() * subsidy;
            ledger.pay(Ledger.STATE, subsidy - ownPart);
            ledger.receive(Ledger.KOMMUNER, subsidy - ownPart);
            world.nation.alisYearNok += subsidy - ownPart;
            if (d.isGp() && d.list != Doctor.NONE) {
                double toDoctor = Books.alisToDoctorNok(p, highest, world.lists.get(d.list).contract) / MONTHS;
                d.salaryNok += toDoctor;
                ledger.pay(Ledger.KOMMUNER, toDoctor);
            }
            if (d.kommune != Doctor.NONE) {
                KommuneState k = world.kommuner.get(d.kommune);
                k.ownMeasuresNok += ownPart;
            }
        }
    }
}

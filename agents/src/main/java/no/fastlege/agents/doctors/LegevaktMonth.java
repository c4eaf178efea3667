package no.fastlege.agents.doctors;

import java.util.List;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Nation;
import no.fastlege.agents.world.World;

/**
 * The month's legevakt: who takes part, the roster of each district, duty hours and pay of the participants, and what it costs the
 * kommuner of the district, shared by residents.
 */
final class LegevaktMonth {
    private static final double MONTHS = 12.0;
    private static final double FULL_WEEK = 37.5;

    private final World world;
    private final Ledger ledger;
    private final List<Doctor> atWork;
    private final Roster roster = new Roster();

    LegevaktMonth(World world, Ledger ledger, List<Doctor> atWork) {
        this.world = world;
        this.ledger = ledger;
        this.atWork = atWork;
    }

    void run(int month) {
        countParticipants(month);
        for (int i = 0; i < world.districts.size(); i++) {
            reckonDistrict(world.districts.get(i));
        }
        payParticipants();
    }

    private void countParticipants(int month) {
        for (int i = 0; i < world.districts.size(); i++) {
            world.districts.get(i).gps = 0;
        }
        for (int i = 0; i < atWork.size(); i++) {
            Doctor d = atWork.get(i);
            if (d.isGp() && d.list != Doctor.NONE) {
                GpList list = world.lists.get(d.list);
                d.inLegevakt = Books.takesPart(world, list.kommune, list.contract, d.legevaktExempt, d, month);
                if (d.inLegevakt) {
                    world.districts.get(world.districtOf[list.kommune]).gps++;
                }
            }
        }
    }

    private void reckonDistrict(District d) {
        int consultations = 0;
        double residents = 0.0;
        for (int k : d.kommuner) {
            consultations += world.kommuner.get(k).legevaktConsultations;
            residents += world.kommuner.get(k).residents;
        }
        d.consultations = consultations;
        d.residents = residents;
        roster.reckon(world.rules, world.parameters.books().legevakt(), residents, MONTHS * consultations, d.gps);
        d.posts = roster.posts;
        d.participants = roster.participants;
        d.presenceShare = roster.presenceShare;
        d.othersShare = roster.othersShare;
        d.hoursPerParticipant = roster.hoursPerParticipant;
        d.backupHoursPerParticipant = roster.backupPerParticipant;
        pay(d);
    }

    private void pay(District d) {
        Rules rules = world.rules;
        BooksParameters p = world.parameters.books();
        Nation nation = world.nation;
        double weeks = Roster.WEEKS_PER_YEAR / MONTHS;
        double hours = p.legevakt().dutyHoursPerWeek() * d.posts * weeks;
        double fees = rules.feePerLegevaktConsultationNok() * d.consultations;
        double dutyPay = roster.dutyPayPerHourNok(rules, p);
        d.payPerHourNok = dutyPay + fees / hours;
        double gpHours = d.gps * d.hoursPerParticipant * weeks;
        double bought = roster.boughtHours
                * weeks
                * Roster.weighted(1.0, d.presenceShare, 0.0)
                * (nation.vikarPriceNok / FULL_WEEK);
        double fixed = p.legevakt().legevaktFixedNokPerResident() * PracticePay.prices(rules, p) * d.residents / MONTHS;
        double kommuneCost = dutyPay * hours + bought + fixed;
        ledger.payFees(fees, rules.patientFeeShare());
        ledger.pay(Ledger.KOMMUNER, kommuneCost);
        ledger.receive(Ledger.OTHERS, fees + kommuneCost - gpHours * d.payPerHourNok);
        nation.legevaktFeesYearNok += fees;
        nation.kommuneLegevaktYearNok += kommuneCost;
        for (int k : d.kommuner) {
            KommuneState state = world.kommuner.get(k);
            state.legevaktHoursPerDoctor = d.hoursPerParticipant + d.backupHoursPerParticipant;
            state.legevaktNok = d.residents > 0.0 ? kommuneCost * state.residents / d.residents : 0.0;
        }
    }

    private void payParticipants() {
        double weeks = Roster.WEEKS_PER_YEAR / MONTHS;
        for (int i = 0; i < atWork.size(); i++) {
            Doctor doctor = atWork.get(i);
            if (doctor.inLegevakt) {
                District d = world.districts.get(world.districtOf[world.lists.get(doctor.list).kommune]);
                doctor.hoursLegevaktPresence = d.hoursPerParticipant * d.presenceShare;
                doctor.hoursLegevaktStandby = d.hoursPerParticipant * (1.0 - d.presenceShare);
                doctor.hoursLegevaktBackup = d.backupHoursPerParticipant;
                doctor.legevaktNok = d.hoursPerParticipant * weeks * d.payPerHourNok;
            }
        }
    }
}

package no.fastlege.agents.doctors;

import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;

/** Norway's kommuner, one district each, with the lists and doctors that a test puts there; a resident stands for ten persons. */
final class TinyWorld {
    static final int MONTH = Months.of(2022, 9);
    static final int PERSONS = 10;
    static final Country COUNTRY = Country.load();

    final World world;
    private long residentKey;

    TinyWorld(long seed, Map<String, Double> parameters) {
        world = new World(
                COUNTRY,
                ParameterDictionary.with(ParameterDictionary.defaults(), parameters),
                DatedCalendar.baseline(),
                new Draws(seed),
                new Workers(1),
                new EventLog(true));
        world.residents = new Residents(4096, PERSONS);
        int n = COUNTRY.kommuner().size();
        world.districtOf = new int[n];
        for (int k = 0; k < n; k++) {
            KommuneState kommune = new KommuneState();
            kommune.index = k;
            kommune.residents = 10_000;
            kommune.offersAlis = true;
            world.kommuner.add(kommune);
            District district = new District();
            district.index = k;
            district.kommuner = new int[] {k};
            world.districts.add(district);
            world.districtOf[k] = k;
        }
        world.nation.vikarPriceNok = 50_000;
        rulesOf(MONTH);
    }

    void rulesOf(int month) {
        world.rules = world.calendar.inForce(month);
    }

    void change(String rule, double value) {
        world.rules = Changed.rules(world.rules, Map.of(rule, value));
    }

    Rules rules() {
        return world.rules;
    }

    Doctor doctor(long key, DoctorStatus status, int age) {
        Doctor d = new Doctor();
        d.id = world.doctors.size();
        d.key = key;
        d.birthMonth = MONTH - 12 * age;
        d.status = status;
        d.statusSince = MONTH - 60;
        world.doctors.add(d);
        return d;
    }

    /** A list with residents and no doctor. */
    GpList vacant(int kommune, int length) {
        GpList list = ListOpening.atStart(world, kommune, Contract.NAERINGSDRIFT, length + 50, MONTH - 200);
        for (int i = 0; i < length / PERSONS; i++) {
            int row = world.residents.add(++residentKey, MONTH - 480, false, false, 0, kommune);
            world.residents.moveToList(row, list.id, MONTH - 100);
        }
        list.capitationWeight = length;
        list.consultationsAsked = length / 4;
        world.kommuner.get(kommune).consultations += length / 4;
        return list;
    }

    /** A list with a GP who serves a quarter of a consultation per resident and month. */
    GpList list(long doctorKey, int kommune, int length, Contract contract) {
        GpList list = vacant(kommune, length);
        Doctor d = doctor(doctorKey, DoctorStatus.GP, 40);
        d.kommune = kommune;
        d.list = list.id;
        d.agreementStart = MONTH - 100;
        list.doctor = d.id;
        list.vacantSince = GpList.NONE;
        list.agreementStart = MONTH - 100;
        list.contract = contract;
        list.consultationsOwn = length / 4;
        list.consultationsElectronic = (int) (world.rules.electronicShare() * list.consultationsOwn);
        return list;
    }

    Doctor doctorOf(GpList list) {
        return world.doctors.get(list.doctor);
    }
}

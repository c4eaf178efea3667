package no.fastlege.agents.record;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.YearSum;
import no.fastlege.sim.Months;

/** A year of a world in which every figure has something to count: every kommune has four GPs and a vacant list. */
final class FullTinyNorway {
    private static final int[] LENGTHS = {600, 800, 1100, 1300};
    private static final int PERSONS = 100;

    private FullTinyNorway() {}

    static TinyNorway build() {
        TinyNorway norway = new TinyNorway(PERSONS, 2);
        List<Doctor> gps = new ArrayList<>();
        for (int k = 0; k < norway.world.kommuner.size(); k++) {
            for (int i = 0; i < LENGTHS.length; i++) {
                Doctor gp = norway.doctor(i % 2 == 0, 30 + 12 * i);
                GpList list = norway.list(k, (LENGTHS[i] + (k % 8 < 2 ? 300 : 0)) / PERSONS, 1000);
                list.contract = Contract.values()[(k + i) % 4];
                list.capitationNok = 50_000;
                norway.take(gp, list, Months.of(2000 + (k * 7 + i) % 17, 1));
                gp.monthsThisYear = 12;
                gp.year[YearSum.HOURS_OFFICE] = 12 * 40.0;
                gp.specialist = i > 1;
                gps.add(gp);
            }
            norway.list(k, 2, 500);
            norway.world.lists.get(4 + 5 * k).consultationsAsked = 10;
            norway.world.lists.get(5 * k).consultationsAsked = 10;
            norway.world.kommuner.get(k).residents = 700 + 300 * k;
        }
        norway.world.kommuner.get(TinyNorway.OSLO).residents = 700_000;
        District district = new District();
        district.participants = 5;
        norway.world.districts.add(district);
        norway.start();
        for (int k = 0; k < norway.world.kommuner.size(); k++) {
            if (k % 3 == 0) {
                GpList list = norway.world.lists.get(gps.get(4 * k).list);
                norway.leave(gps.get(4 * k), Months.of(2017, 5));
                norway.take(norway.doctor(true, 30), list, Months.of(2017, 6)).specialist = true;
            }
        }
        norway.world.residents.joinQueue(0, 7, TinyNorway.START);
        MonthUse use = norway.world.use;
        for (int sex = 0; sex < 2; sex++) {
            for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
                use.consultations[sex][g] = 100;
                use.electronic[sex][g] = 10;
                use.personMonths[sex][g] = 1_000;
                use.residentsAtYearEnd[sex] = 750;
                for (int age : new int[] {0, 7, 17, 25, 35, 55, 70, 82, 92}) {
                    norway.resident(TinyNorway.OSLO, age);
                }
            }
        }
        norway.world.nation.lis1Round[0] = 1_000;
        for (Doctor gp : gps) {
            gp.wishCap = 900;
        }
        for (int month = Months.of(2017, 1); month <= Months.of(2017, 12); month++) {
            norway.phase.run(month);
        }
        return norway;
    }
}

package no.fastlege.agents.record;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.agents.world.YearSum;

/**
 * One row per doctor at a 31 December: GPs, vikarer, kommune doctors with ALIS, and whoever was a GP at the 31 December before. Hours
 * and money are empty where a doctor had no month as GP or vikar in the year.
 */
final class DoctorRows {
    private final World world;

    DoctorRows(World world) {
        this.world = world;
    }

    void write(int month) {
        String date = Words.yearEnd(month);
        RowWriter row = new RowWriter(world.recorder.doctors);
        for (Doctor doctor : world.doctors) {
            if (!belongs(doctor)) {
                continue;
            }
            GpList list = doctor.list == Doctor.NONE ? null : world.lists.get(doctor.list);
            row.begin()
                    .text(date)
                    .whole(doctor.id)
                    .text(doctor.status.label())
                    .text(
                            doctor.kommune == Doctor.NONE
                                    ? null
                                    : world.country.kommune(doctor.kommune).number())
                    .wholeOrNone(doctor.list)
                    .text(list == null ? null : list.contract.label())
                    .whole(doctor.age(month))
                    .text(Words.sex(doctor.woman))
                    .text(Words.trained(doctor.trainedAbroad))
                    .flag(doctor.specialist)
                    .flag(doctor.alis);
            for (int sum = YearSum.HOURS_OFFICE; sum <= YearSum.COSTS; sum++) {
                row.decimal(ofYear(doctor, ORDER[sum]));
            }
            row.wholeOrNone(doctor.wishCap > 0 ? doctor.wishCap : Doctor.NONE)
                    .text(doctor.wishContract == null ? null : doctor.wishContract.label())
                    .decimal(doctor.satisfaction);
        }
    }

    private static final int[] ORDER = {
        YearSum.HOURS_OFFICE,
        YearSum.HOURS_PRESENCE,
        YearSum.HOURS_STANDBY,
        YearSum.HOURS_BACKUP,
        YearSum.HOURS_KOMMUNE,
        YearSum.HOURS_ADMIN,
        YearSum.CAPITATION,
        YearSum.FEES,
        YearSum.LEGEVAKT,
        YearSum.SALARY,
        YearSum.COSTS
    };

    private boolean belongs(Doctor doctor) {
        return doctor.status == DoctorStatus.GP
                || doctor.status == DoctorStatus.VIKAR
                || doctor.alis && doctor.kommunePost
                || world.recorder.memory.wasGp(doctor.id);
    }

    /** The weekly mean of an hours' sum, the sum of a money's one, NaN without a month of work. */
    static double ofYear(Doctor doctor, int sum) {
        if (doctor.monthsThisYear == 0) {
            return Double.NaN;
        }
        return sum <= YearSum.HOURS_ADMIN ? doctor.year[sum] / doctor.monthsThisYear : doctor.year[sum];
    }
}

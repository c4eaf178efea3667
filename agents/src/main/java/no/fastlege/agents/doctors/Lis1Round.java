package no.fastlege.agents.doctors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * LIS1 places, half of the year's in March and half in September: the state's, and those that kommuner create. Some may be tied to
 * general practice. Applicants are ranked by a lottery in which waiting counts: a uniform
 * draw plus an advantage per year in the queue.
 */
final class Lis1Round {
    private static final int SPRING = 3;
    private static final int AUTUMN = 9;
    private static final double MONTHS = 12.0;

    private record Applicant(Doctor doctor, double score) {}

    private final World world;

    Lis1Round(World world) {
        this.world = world;
    }

    void run(int month) {
        int monthOfYear = Months.monthOfYear(month);
        if (monthOfYear != SPRING && monthOfYear != AUTUMN) {
            return;
        }
        List<Applicant> applicants = applicants(month);
        double selfCreated = world.rules.lis1SelfCreatedPerYear();
        double all = world.rules.lis1PostsPerYear() + selfCreated;
        int places = (int) (all / 2.0 + 0.5);
        double tied = world.rules.lis1TiedShare() * world.rules.lis1PostsPerYear()
                + world.parameters.reform().selfCreatedTied() * selfCreated;
        long saltTied = Decisions.LIS1_TIED.salt(world.draws, 0);
        int hired = Math.min(places, applicants.size());
        for (int i = 0; i < hired; i++) {
            Doctor d = applicants.get(i).doctor;
            d.status = DoctorStatus.LIS1;
            d.statusSince = month;
            d.tied = Draws.uniform(saltTied, d.key) * all < tied;
        }
        world.nation.lis1Round[0] = applicants.size();
        world.nation.lis1Round[1] = hired;
    }

    private List<Applicant> applicants(int month) {
        long salt = Decisions.LIS1_LOTTERY.salt(world.draws, month);
        double perYear = world.parameters.pipeline().queueSeniority();
        List<Applicant> applicants = new ArrayList<>();
        for (Doctor d : world.doctors) {
            if (d.status == DoctorStatus.LIS1_QUEUE) {
                double years = (month - d.statusSince) / MONTHS;
                applicants.add(new Applicant(d, Draws.uniform(salt, d.key) + perYear * years));
            }
        }
        applicants.sort(Comparator.comparingDouble((Applicant a) -> -a.score).thenComparingLong(a -> a.doctor.key));
        return applicants;
    }
}

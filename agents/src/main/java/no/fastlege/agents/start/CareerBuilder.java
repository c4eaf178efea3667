package no.fastlege.agents.start;

import java.util.Arrays;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/** What the GPs of the start have behind them: agreements, specialty, training. */
final class CareerBuilder {
    /** The list system began in June 2001: no agreement is older. */
    static final int REFORM = Months.of(2001, 6);

    private static final int EARLIEST_GP_AGE = 28;
    private static final int EARLIEST_SPECIALIST_AGE = 33;
    private static final int LAST_TRAINEE_AGE = 58;

    private final World world;
    private final StartParameters p;
    private final Draws draws;
    private final KommuneTargets targets;
    private final int gps;
    private final int training;

    CareerBuilder(World world, KommuneTargets targets) {
        this.world = world;
        this.p = world.parameters.start();
        this.draws = world.draws;
        this.targets = targets;
        this.gps = world.doctors.size();
        this.training = (int) world.parameters.pipeline().trainingMonths();
    }

    /** Fills the careers of every doctor in the table, all of whom hold a list. */
    void build() {
        for (int i = 0; i < gps; i++) {
            agreements(world.doctors.get(i));
        }
        specialists();
        trainees();
    }

    private void agreements(Doctor doctor) {
        double size = StrictMath.pow(targets.residents(doctor.kommune) / 60_000.0, p.agreementSizeElasticity());
        double mean = 12 * p.agreementMedianYears() * size / StrictMath.log(2.0);
        int longest = longestCareer(doctor);
        int elapsed = (int) (-mean * StrictMath.log(Decisions.AGREEMENT.uniform(draws, doctor.key)));
        doctor.agreementStart = Decisions.START_MONTH - Math.min(elapsed, longest);
        // a third held another list before this one
        double u = Decisions.FIRST_AGREEMENT.uniform(draws, doctor.key);
        int before = u < 1.0 / 3.0 ? (int) (-48 * StrictMath.log(1.0 - 2.9 * u)) : 0;
        doctor.firstAgreement =
                Decisions.START_MONTH - Math.min(Decisions.START_MONTH - doctor.agreementStart + before, longest);
        doctor.statusSince = doctor.firstAgreement;
        for (int id : new int[] {doctor.list, doctor.secondList}) {
            if (id != Doctor.NONE) {
                GpList list = world.lists.get(id);
                list.agreementStart = doctor.agreementStart;
                list.openedMonth = doctor.agreementStart;
            }
        }
    }

    /**
     * Months since the doctor could first hold a list. Few begin at the earliest age: a GP of 45 has hardly stood in the scheme since the
     * reform, when many were at work in hospitals or abroad.
     */
    private int longestCareer(Doctor doctor) {
        int sinceEarliest = Math.max(0, Decisions.START_MONTH - (doctor.birthMonth + 12 * EARLIEST_GP_AGE));
        double later = 12 * (p.firstListAge() - EARLIEST_GP_AGE);
        // exponential after the earliest age, given that it lies behind
        double u = Decisions.FIRST_LIST.uniform(draws, doctor.key);
        double behind = 1 - StrictMath.exp(-sinceEarliest / later);
        int byAge = sinceEarliest - (int) (-later * StrictMath.log(1 - u * behind));
        return Math.max(1, Math.min(byAge, Decisions.START_MONTH - REFORM));
    }

    /** The published number of GPs are specialists: those who score highest on age, time in practice and chance. */
    private void specialists() {
        int wanted = (int) world.country.figures().input("gp_specialists", 2016);
        double[] score = new double[gps];
        Integer[] order = new Integer[gps];
        for (int i = 0; i < gps; i++) {
            Doctor d = world.doctors.get(i);
            int age = d.age(Decisions.START_MONTH);
            double years = (Decisions.START_MONTH - d.firstAgreement) / 12.0;
            double u = Decisions.SPECIALIST.uniform(draws, d.key);
            double chance = StrictMath.log(u / (1.0 - u));
            score[i] = age < EARLIEST_SPECIALIST_AGE
                    ? -100
                    : 0.35 * Math.min(years, 8) - 8 * StrictMath.exp(-(age - 30) / 6.0) + chance;
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(score[b], score[a]));
        for (int i = 0; i < Math.min(wanted, gps); i++) {
            Doctor d = world.doctors.get(order[i]);
            d.specialist = true;
            d.alisMonths = training;
        }
    }

    /**
     * Training of GPs who are no specialists. Those longest in practice, chance aside, stand within a year of the specialty, the next in
     * the year before, and so on; older GPs without the specialty never began.
     */
    private void trainees() {
        Integer[] order = new Integer[gps];
        double[] score = new double[gps];
        int candidates = 0;
        for (int i = 0; i < gps; i++) {
            Doctor d = world.doctors.get(i);
            if (!d.specialist && d.age(Decisions.START_MONTH) <= LAST_TRAINEE_AGE) {
                double months = Decisions.START_MONTH - d.firstAgreement;
                score[i] = Math.min(months, 96) + 60 * Decisions.TRAINEE.uniform(draws, d.key);
                order[candidates++] = i;
            }
        }
        Integer[] ranked = Arrays.copyOf(order, candidates);
        Arrays.sort(ranked, (a, b) -> Double.compare(score[b], score[a]));
        int year = training / 12 - 1;
        double room = p.traineesNearlyFinished();
        for (int i : ranked) {
            while (room < 1 && year >= 0) {
                year--;
                room += p.traineesPerYear();
            }
            if (year < 0) {
                return;
            }
            Doctor d = world.doctors.get(i);
            d.alisMonths = Math.max(1, 12 * year + Draws.below(Decisions.TRAINING.bits(draws, d.key), 12));
            room -= 1;
        }
    }
}

package no.fastlege.agents.start;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Taste;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/** Makes the lists of every kommune and the doctors on them: who they are and under which contract. Lengths and caps come after. */
final class GpBuilder {
    /** The pool number of GPs in doctors' keys. */
    static final int POOL = 1;

    /** Spread of the logit of salaried posts between kommuner alike. */
    private static final double KOMMUNE_LEANING = 0.8;

    private static final double MEAN_VACANCY_MONTHS = 9;

    private final World world;
    private final StartParameters p;
    private final Draws draws;
    private final KommuneTargets targets;
    private final DoctorTraits traits;

    GpBuilder(World world, KommuneTargets targets, DoctorTraits traits) {
        this.world = world;
        this.p = world.parameters.start();
        this.draws = world.draws;
        this.targets = targets;
        this.traits = traits;
    }

    /** Fills lists and their doctors, kommune by kommune, lists with a doctor before vacant ones. */
    void build() {
        boolean[][] second = secondLists();
        double womanLogit = DoctorTraits.womanLogit(p);
        for (Kommune kommune : world.country.kommuner()) {
            int k = kommune.index();
            int number = (int) targets.key(k);
            for (int i = 0; i < targets.lists[k]; i++) {
                GpList list = open(k);
                list.vacantSince = GpList.NONE;
                if (second[k][i]) {
                    // the list before belongs to the doctor who holds this one too
                    Doctor holder = world.doctors.get(world.lists.get(list.id - 1).doctor);
                    holder.secondList = list.id;
                    list.doctor = holder.id;
                    continue;
                }
                long key = AgentKeys.starterDoctor(POOL, number, i);
                int age = DoctorTraits.gpAge(p, Decisions.AGE.uniform(draws, key));
                Doctor doctor = traits.add(key, age, DoctorTraits.womanProbability(p, womanLogit, age));
                traits.settle(doctor, k);
                doctor.status = DoctorStatus.GP;
                doctor.kommune = k;
                doctor.list = list.id;
                list.doctor = doctor.id;
            }
            for (int i = 0; i < targets.vacant[k]; i++) {
                GpList list = open(k);
                int months =
                        (int) (-MEAN_VACANCY_MONTHS * StrictMath.log(Decisions.VACANT_SINCE.uniform(draws, list.key)));
                list.vacantSince = Decisions.START_MONTH - Math.min(months, 60);
                list.appeal = -Math.abs(list.appeal);
                list.soughtSince = list.vacantSince;
            }
        }
        contracts();
    }

    private GpList open(int kommune) {
        return ListOpening.atStart(world, kommune, Contract.NAERINGSDRIFT, 1, Decisions.START_MONTH);
    }

    /** Which of each kommune's lists is the second list of the doctor before: at most one a kommune, where there are three or more. */
    private boolean[][] secondLists() {
        int kommuner = world.country.kommuner().size();
        boolean[][] second = new boolean[kommuner][];
        double[] rank = new double[kommuner];
        Integer[] order = new Integer[kommuner];
        int lists = 0;
        for (int k = 0; k < kommuner; k++) {
            second[k] = new boolean[targets.lists[k]];
            lists += targets.lists[k];
            double u = Decisions.SECOND_LIST.uniform(draws, targets.key(k));
            // the smallest of n uniform numbers: kommuner with many lists come first more often
            rank[k] = targets.lists[k] < 3 ? 2.0 : 1.0 - StrictMath.pow(1.0 - u, 1.0 / targets.lists[k]);
            order[k] = k;
        }
        Arrays.sort(order, (a, b) -> Double.compare(rank[a], rank[b]));
        int doubles = lists - (int) world.country.figures().input("gp_count", 2016);
        for (int i = 0; i < doubles; i++) {
            second[order[i]][1] = true;
        }
        return second;
    }

    private void contracts() {
        int lists = world.lists.size();
        double[] lean = new double[lists];
        double[] lean82 = new double[lists];
        double[] weight = new double[lists];
        for (GpList list : world.lists) {
            double habit = habit(list);
            lean[list.id] = habit + place(list, p.salariedSizeSlope());
            lean82[list.id] = habit + place(list, p.section82SizeSlope());
            weight[list.id] = list.hasDoctor() ? 1 : 0;
        }
        double salaried = level(lean, weight, p.salariedShare());
        double[] shared = new double[lists];
        for (GpList list : world.lists) {
            shared[list.id] = weight[list.id] * (1.0 - DoctorTraits.logistic(salaried + lean[list.id]));
        }
        double section82 = level(lean82, shared, p.section82Share());
        for (GpList list : world.lists) {
            long key = list.hasDoctor() ? world.doctors.get(list.doctor).key : list.key;
            double u = Decisions.CONTRACT.uniform(draws, key);
            double employed = DoctorTraits.logistic(salaried + lean[list.id]);
            if (u < employed) {
                boolean bonus = Decisions.BONUS.uniform(draws, targets.key(list.kommune)) < p.bonusShare();
                list.contract = bonus ? Contract.FASTLONN_BONUS : Contract.FASTLONN;
            } else if ((u - employed) / (1.0 - employed) < DoctorTraits.logistic(section82 + lean82[list.id])) {
                list.contract = Contract.NAERINGSDRIFT_8_2;
            }
            if (list.hasDoctor() && world.doctors.get(list.doctor).list == list.id) {
                world.doctors.get(list.doctor).wishContract = list.contract;
            }
        }
    }

    /** How far a list's place leans to other forms than self-employment, logits: size and centrality. */
    private double place(GpList list, double sizeSlope) {
        double x = -sizeSlope * StrictMath.log(targets.residents(list.kommune) / 10_000.0);
        return targets.kommune(list.kommune).sentralitetClass() >= 5 ? x + p.salariedUncentral() : x;
    }

    /** The same for the kommune's habit and the doctor's taste. */
    private double habit(GpList list) {
        double x = KOMMUNE_LEANING
                * Distributions.normal(Decisions.KOMMUNE_CONTRACT.uniform(draws, targets.key(list.kommune)));
        if (list.hasDoctor()) {
            Taste taste = world.doctors.get(list.doctor).taste;
            x += taste == Taste.SECURE
                    ? p.tasteContractShift()
                    : taste == Taste.ENTREPRENEURIAL ? -p.tasteContractShift() : 0;
        }
        return x;
    }

    /** The constant that makes the expected share of lists with a doctor the one wanted. */
    private double level(double[] lean, double[] weight, double share) {
        double wanted = share * Arrays.stream(targets.lists).sum();
        double[] odds = new double[lean.length];
        for (int i = 0; i < lean.length; i++) {
            odds[i] = StrictMath.exp(lean[i]);
        }
        DoubleUnaryOperator expected = a -> {
            double level = StrictMath.exp(a);
            double sum = 0;
            for (int i = 0; i < lean.length; i++) {
                sum += weight[i] * level * odds[i] / (1.0 + level * odds[i]);
            }
            return sum - wanted;
        };
        return Apportion.root(expected, -15, 15);
    }
}

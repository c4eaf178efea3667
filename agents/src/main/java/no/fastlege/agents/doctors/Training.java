package no.fastlege.agents.doctors;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * Training in general practice. A GP who is no specialist and takes a list while training is required begins to train; others who have
 * begun go on; vikarer and doctors in kommune posts train under an ALIS agreement, and more slowly without one, since such service counts
 * in part. Months count with part time and leave taken off; enough of them make a specialist. An ALIS agreement, the subsidised form,
 * comes to those in training by and by, to GPs and kommune doctors only where the kommune offers it.
 */
final class Training {
    private final World world;
    private long saltMonth;
    private long saltUptake;
    private double uptake;

    Training(World world) {
        this.world = world;
    }

    /** Prepares a month. */
    void begin(int month) {
        PipelineParameters p = world.parameters.pipeline();
        saltMonth = Decisions.TRAINING_MONTH.salt(world.draws, month);
        saltUptake = Decisions.ALIS_UPTAKE.salt(world.draws, month);
        uptake = p.alisUptakePerMonth() * (world.rules.nationalAlis() > 0.5 ? 1.0 : p.alisUptakeBefore());
        if (Months.monthOfYear(month) == 1) {
            world.nation.specialistsYear = 0;
        }
    }

    /** One doctor's month. */
    void train(Doctor d, int month) {
        PipelineParameters p = world.parameters.pipeline();
        boolean gp = d.isGp();
        boolean other = d.status == DoctorStatus.VIKAR || d.status == DoctorStatus.OUTSIDE && d.kommunePost;
        if (d.specialist || !gp && !other) {
            endAlis(d, month);
            return;
        }
        if (gp && world.rules.trainingRequired() > 0.5 && d.agreementStart >= month - 1) {
            d.alisMonths = Math.max(1, d.alisMonths);
        }
        if (gp && d.alisMonths == 0) {
            return;
        }
        if (!d.alis && offered(d) && Draws.uniform(saltUptake, d.key) < uptake) {
            d.alis = true;
            world.events.add(month, EventKind.ALIS, d.id, d.list, d.kommune, null, "alis");
        }
        double pace = gp || d.alis ? p.trainingPace() : p.trainingPaceOthers() * p.trainingPace();
        if (Draws.uniform(saltMonth, d.key) < pace) {
            d.alisMonths++;
            if (d.alisMonths >= p.trainingMonths()) {
                d.specialist = true;
                world.nation.specialistsYear++;
                world.events.add(month, EventKind.SPECIALIST, d.id, d.list, d.kommune, null, null);
                endAlis(d, month);
            }
        }
    }

    private boolean offered(Doctor d) {
        if (d.kommune == Doctor.NONE) {
            return world.rules.alisCoverage() > 0.0;
        }
        return world.kommuner.get(d.kommune).offersAlis;
    }

    private void endAlis(Doctor d, int month) {
        if (d.alis) {
            d.alis = false;
            world.events.add(month, EventKind.ALIS, d.id, d.list, d.kommune, "alis", null);
        }
    }
}

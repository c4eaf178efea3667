package no.fastlege.agents.market;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.World;

/** Satisfaction follows the utility of the post slowly; the profession's reputation follows satisfaction more slowly still. */
final class Sentiment {
    private final World world;
    private final SentimentParameters p;

    Sentiment(World world) {
        this.world = world;
        this.p = world.parameters.decision().sentiment();
    }

    /** A year's step of one doctor's satisfaction, 0 to 1. */
    void update(Doctor d, double content) {
        d.satisfaction += p.satisfactionRate() * (target(content) - d.satisfaction);
    }

    /** Satisfaction of a doctor who has had the post for long when the first month begins. */
    void settle(Doctor d, double content) {
        d.satisfaction = target(content);
    }

    private double target(double content) {
        return 1 / (1 + StrictMath.exp(-content / p.satisfactionScale()));
    }

    /** A month's step of reputation towards GPs' mean satisfaction. */
    void spread(Workforce workforce) {
        double sum = 0;
        int gps = 0;
        for (Doctor d : workforce.gps) {
            if (d.isGp()) {
                sum += d.satisfaction;
                gps++;
            }
        }
        if (gps > 0) {
            world.nation.reputation += p.reputationRate() * (sum / gps - world.nation.reputation);
        }
    }
}

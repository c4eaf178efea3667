package no.fastlege.agents.doctors;

import no.fastlege.agents.data.Kommune;

/** Where doctors grow up: where residents live, and more often among the educated, since doctors' children become doctors. */
public final class DoctorHomes {
    /** Share with compulsory school only at which a resident counts as one. */
    private static final double COMMON_SHARE = 0.25;

    private DoctorHomes() {}

    /** How often a resident of a kommune becomes a doctor, relative to a kommune where a quarter has compulsory school only. */
    public static double weight(PipelineParameters p, Kommune kommune) {
        return StrictMath.pow(kommune.compulsoryOnlyShare() / COMMON_SHARE, -p.homeEducationElasticity());
    }
}

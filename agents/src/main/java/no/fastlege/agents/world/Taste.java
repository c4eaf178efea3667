package no.fastlege.agents.world;

/** A doctor's latent wish for a form of work (Abelsen and Olsen 2012, 2015: a fifth activity only, about half a mix). */
public enum Taste {
    /** Prefers salary. */
    SECURE,
    /** Takes either. */
    MIXED,
    /** Prefers to run a practice. */
    ENTREPRENEURIAL
}

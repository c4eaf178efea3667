package no.fastlege.agents.population;

/** Places in {@link no.fastlege.agents.world.Nation#lifeEventsYear}. */
final class LifeEvents {
    static final int BIRTHS = 0;
    static final int DEATHS = 1;
    static final int IMMIGRATIONS = 2;
    static final int EMIGRATIONS = 3;
    static final int MOVES = 4;

    private LifeEvents() {}
}

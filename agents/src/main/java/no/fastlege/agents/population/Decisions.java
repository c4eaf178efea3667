package no.fastlege.agents.population;

import no.fastlege.sim.Draws;

/** The named decisions of this package: one per draw, none shared. */
public final class Decisions {
    /** A resident's deaths, moves and births of a year; the month of the draw is that year's January. */
    public static final long LIFE_EVENTS = Draws.codeOf("population.life-events");
    /** Where a resident moves. */
    public static final long DESTINATION = Draws.codeOf("population.destination");
    /** A newcomer's sex. */
    public static final long NEWBORN_SEX = Draws.codeOf("population.newborn-sex");
    /** A newcomer's education and frailty; the month of the draw is 0. */
    public static final long TRAITS = Draws.codeOf("population.traits");
    /** How many immigrants come to a kommune: the rounding of an expected number. */
    public static final long IMMIGRANTS = Draws.codeOf("population.immigrants");
    /** An immigrant's sex and age. */
    public static final long IMMIGRANT_AGE = Draws.codeOf("population.immigrant-age");
    /** A newcomer's month of birth within the year. */
    public static final long BIRTH_MONTH = Draws.codeOf("population.birth-month");
    /** Whether an immigrant is a refugee. */
    public static final long REFUGEE = Draws.codeOf("population.refugee");
    /** Which of the women who came with an immigrant child is the mother. */
    public static final long IMMIGRANT_MOTHER = Draws.codeOf("population.immigrant-mother");
    /** Rounding of published counts to agents; the month of the draw is 0. */
    public static final long TARGET_ROUNDING = Draws.codeOf("population.target-rounding");
    /** Who goes where an alignment has too many. */
    public static final long ALIGN_LEAVE = Draws.codeOf("population.align-leave");
    /** Where the matching of too many and too few begins. */
    public static final long ALIGN_MATCH = Draws.codeOf("population.align-match");
    /** Sex and age of a resident whom an alignment to totals adds. */
    public static final long ALIGN_AGE = Draws.codeOf("population.align-age");
    /** Which woman becomes the mother of an infant whom an alignment adds. */
    public static final long ALIGN_MOTHER = Draws.codeOf("population.align-mother");

    private Decisions() {}
}

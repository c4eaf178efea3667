package no.fastlege.agents.start;

import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/** The decisions that the start draws; none depends on a month. */
public enum Decisions {
    /** Where a sampled kommune's count of residents begins. */
    SAMPLE_OFFSET("start.sample-offset"),
    /** A resident's birth month, education and frailty. */
    TRAITS("start.traits"),
    /** A resident's time on the list, use of last year, and whether the resident waits for another list. */
    HISTORY("start.history"),
    /** A child's mother, and whether the child stands on her list. */
    MOTHER("start.mother"),
    /** The place of a list's residents among the kommune's, by sex and age. */
    PLACE("start.place"),
    /** The list that a waiting resident waits for. */
    QUEUE("start.queue"),
    /** Where the national draw of vacant lists begins. */
    VACANCIES("start.vacancies"),
    /** How long a vacant list has been vacant. */
    VACANT_SINCE("start.vacant-since"),
    /** Which lists are a doctor's second. */
    SECOND_LIST("start.second-list"),
    /** The part of a list's length that nothing else explains. */
    LENGTH("start.length"),
    /** Which lists have free places. */
    OPEN("start.open"),
    /** How many free places, or how far over the cap. */
    FREE_PLACES("start.free-places"),
    /** A doctor's age. */
    AGE("start.age"),
    /** A doctor's month of birth. */
    BIRTH_MONTH("start.birth-month"),
    /** A doctor's sex. */
    SEX("start.sex"),
    /** A doctor's latent wish for a form of work. */
    TASTE("start.taste"),
    /** A doctor's weight on income. */
    TASTE_INCOME("start.taste-income"),
    /** A doctor's weight on free time. */
    TASTE_FREE_TIME("start.taste-free-time"),
    /** A doctor's weight on central places. */
    TASTE_CENTRAL("start.taste-central"),
    /** A doctor's popularity. */
    POPULARITY("start.popularity"),
    /** A doctor's working speed. */
    PACE("start.pace"),
    /** Whether a doctor was trained abroad. */
    TRAINED("start.trained"),
    /** Whether a GP works in the home region. */
    HOME_REGION("start.home-region"),
    /** A doctor's home kommune. */
    HOME("start.home"),
    /** A GP's contract form. */
    CONTRACT("start.contract"),
    /** A kommune's leaning to salaried posts. */
    KOMMUNE_CONTRACT("start.kommune-contract"),
    /** The salaried form a kommune uses. */
    BONUS("start.bonus"),
    /** When a GP's agreement began. */
    AGREEMENT("start.agreement"),
    /** At which age a GP first held a list. */
    FIRST_LIST("start.first-list"),
    /** When a GP's first agreement began. */
    FIRST_AGREEMENT("start.first-agreement"),
    /** Which doctors are specialists. */
    SPECIALIST("start.specialist"),
    /** Which GPs without the specialty are furthest in training. */
    TRAINEE("start.trainee"),
    /** How far a doctor's training has come. */
    TRAINING("start.training"),
    /** Where a doctor outside the lists works. */
    WORKPLACE("start.workplace"),
    /** Since when a doctor outside the lists has been there. */
    STAGE("start.stage"),
    /** Whether a doctor outside the lists holds a kommune post. */
    KOMMUNE_POST("start.kommune-post"),
    /** When a former GP left the last list. */
    LEFT_LIST("start.left-list"),
    /** What a doctor outside the lists has been. */
    PAST("start.past"),
    /** Which GPs have given notice. */
    NOTICE("start.notice"),
    /** When an agreed start comes. */
    AGREED_MONTH("start.agreed-month"),
    /** When a notice runs out. */
    NOTICE_MONTH("start.notice-month"),
    /** Which doctors outside have agreed to take a list. */
    ENTRANT("start.entrant"),
    /** Which of the lists sought have found a successor. */
    SUCCESSOR("start.successor"),
    /** How doctors like to work in a kommune, beyond what the model knows. */
    APPEAL("start.appeal");

    /** The month of the start, 2016-12: the last past month. */
    public static final int START_MONTH = Months.of(2016, 12);

    private final long code;

    Decisions(String name) {
        code = Draws.codeOf(name);
    }

    /** The decision's code. */
    public long code() {
        return code;
    }

    /** A word of 64 bits for an agent. */
    long bits(Draws draws, long key) {
        return Draws.bits(draws.salt(code, 0), key);
    }

    /** A uniform number in (0, 1) for an agent. */
    double uniform(Draws draws, long key) {
        return Draws.openUnit(bits(draws, key));
    }
}

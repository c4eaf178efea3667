package no.fastlege.agents.market;

import no.fastlege.sim.Draws;

/** The decisions of this package that are left to luck: one name per draw. */
public enum Decisions {
    /** The month of the year in which a doctor decides. */
    DECISION_MONTH("doctor-decision-month"),
    /** Whether a GP leaves, retires, breaks off or starts to look elsewhere. */
    EXIT("gp-exit"),
    /** Whether a GP who stays looks for another post. */
    LOOK_ELSEWHERE("gp-looks-elsewhere"),
    /** Whether a GP who leaves takes another post in the kommune. */
    KOMMUNE_POST("leaver-takes-kommune-post"),
    /** How long a break lasts. */
    BREAK_LENGTH("gp-break-length"),
    /** The yearly step of the list length that suits a doctor: what no column explains. */
    CAP_TASTE("gp-cap-taste"),
    /** What a change of the cap costs a doctor this year. */
    CAP_STEP("gp-cap-step"),
    /** Whether a list is locked. */
    LOCK("gp-lock"),
    /** Whether another contract form is asked for. */
    ASK_CONTRACT("gp-asks-contract"),
    /** Which contract form is wished. */
    WISH_CONTRACT("gp-wishes-contract"),
    /** Whether a vikar is wanted for a leave. */
    LEAVE("gp-leave"),
    /** A doctor's lasting taste for work other than a GP's. */
    OUTSIDE_TASTE("outside-taste"),
    /** A doctor's taste for other work this year. */
    OUTSIDE_SHOCK("outside-shock"),
    /** A doctor's taste for a post this year. */
    POST_SHOCK("post-shock"),
    /** Whether a doctor looks at posts this month. */
    LOOK("doctor-looks"),
    /** Whether a doctor sees a post. */
    SEE("doctor-sees-post"),
    /** A kommune's other reasons to prefer an applicant. */
    RANK("kommune-ranks"),
    /** Whether a GP would have a second doctor work on the list. */
    HOST("gp-hosts"),
    /** Whether a doctor sees the posts on others' lists in a kommune. */
    SEE_HOSTED("doctor-sees-hosted-posts"),
    /** A doctor's taste for working on another's list in a kommune this year. */
    HOSTED_SHOCK("hosted-post-shock"),
    /** Whether a kommune's GPs work in a common office. */
    COMMON_OFFICE("kommune-common-office"),
    /** Whether colleagues of a common office cover for an absent or missing doctor. */
    OFFICE_COVER("office-covers"),
    /** Whether a young doctor outside who was never a GP becomes a vikar. */
    VIKAR_JOIN("doctor-becomes-vikar"),
    /** Whether a vikar goes to other work. */
    VIKAR_LEAVE("vikar-leaves"),
    /** Whether a list in need gets a vikar. */
    VIKAR_FILL("list-gets-vikar"),
    /** Which circle of vikarer a list asks. */
    LIST_CIRCLE("list-asks-circle"),
    /** Which circle a vikar belongs to. */
    VIKAR_CIRCLE("vikar-circle"),
    /** Which vikar of the circle comes. */
    VIKAR_WHO("which-vikar"),
    /** Whether a kommune takes a step on the ladder. */
    LADDER("kommune-ladder"),
    /** How much a kommune is ready to spend. */
    BUDGET("kommune-budget"),
    /** Whether a kommune exempts new doctors from legevakt. */
    EXEMPTION("kommune-legevakt-exemption"),
    /** Whether a kommune opens a list. */
    OPEN_LIST("kommune-opens-list"),
    /** Whether a kommune offers ALIS agreements: the order in which kommuner come to it. */
    ALIS_OFFER("kommune-offers-alis"),
    /** Whether a kommune offers a buy-back guarantee. */
    BUY_BACK("kommune-buy-back");

    private final long code;

    Decisions(String name) {
        this.code = Draws.codeOf(name);
    }

    /** The number that keys the decision's draws. */
    public long code() {
        return code;
    }

    /** The salt of this decision in a month (month 0 for a lasting draw). */
    long salt(Draws draws, int month) {
        return draws.salt(code, month);
    }
}

package no.fastlege.agents.lists;

import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Membership;

/** Households as far as the model knows them: a mother and her children under 16. */
final class Families {
    /** A child has a right to the mother's list until this age. */
    static final int CHILD_AGE = 16;

    private Families() {}

    /** The mother of a child under 16, or {@link Residents#NONE}. */
    static int motherOfChild(Residents residents, int row, int month) {
        return month - residents.birthMonth(row) < CHILD_AGE * 12 ? residents.mother(row) : Residents.NONE;
    }

    /** The list of the mother of a child under 16, or {@link Membership#NONE}. */
    static int listOfMother(Residents residents, int row, int month) {
        int mother = motherOfChild(residents, row, month);
        return mother == Residents.NONE
                ? Membership.NONE
                : residents.membership().listOf(mother);
    }
}

package no.fastlege.agents.use;

/** The shape of the frailty by age: use gathers on fewer residents among young adults and the oldest than in between. */
public final class FrailtyShape {
    private FrailtyShape() {}

    /**
     * Shape of the gamma frailty in an age group.
     *
     * @param ageGroup 0 to 8, see {@link no.fastlege.agents.world.MonthUse#AGE_LABELS}
     */
    public static double of(UseParameters p, int ageGroup) {
        return switch (ageGroup) {
            case 0 -> p.frailtyShapeInfant();
            case 1 -> p.frailtyShapeChild();
            case 2 -> p.frailtyShapeYouth();
            case 3, 4 -> p.frailtyShapeAdult();
            case 5 -> p.frailtyShapeMiddle();
            case 6, 7 -> p.frailtyShapeOld();
            default -> p.frailtyShapeOldest();
        };
    }
}

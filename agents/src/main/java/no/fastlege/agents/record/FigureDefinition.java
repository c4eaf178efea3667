package no.fastlege.agents.record;

/**
 * One figure of the model.
 *
 * @param id as in the published figures
 * @param unit as in the published figures
 * @param timing when it is taken
 * @param definition how it is computed, in words
 * @param formula how it is computed
 */
record FigureDefinition(String id, String unit, FigureTiming timing, String definition, Formula formula) {
    /** Computes a figure's values at a moment. */
    @FunctionalInterface
    interface Formula {
        /** Hands the values over. */
        void compute(Moment moment, FigureSink out);
    }

    /** Computes a whole-country value at a moment. */
    @FunctionalInterface
    interface NationalFormula {
        /** The value; not a number where there is none. */
        double compute(Moment moment);
    }

    /** A figure of the whole country alone. */
    static FigureDefinition national(
            String id, String unit, FigureTiming timing, String definition, NationalFormula formula) {
        return new FigureDefinition(
                id, unit, timing, definition, (moment, out) -> out.national(formula.compute(moment)));
    }
}

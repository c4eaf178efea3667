package no.fastlege.agents.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One entry of the parameter dictionary, written on the record component that carries its value. The parameter's full name is
 * {@code group.component} in lower_snake_case, e.g. {@code cap.adjustment_share}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** The default value. */
    double value();

    /** The lowest value allowed. */
    double min();

    /** The highest value allowed. */
    double max();

    /** The unit, e.g. {@code NOK/year}, {@code share}, {@code 1}. */
    String unit();

    /** One sentence: what it is. */
    String meaning();

    /** Where the value comes from. */
    Status status();

    /** The source of a published value, or the reason for an assumed or calibrated one. */
    String source();

    /** The honest word about a value. */
    enum Status {
        /** Printed in a source. */
        PUBLISHED,
        /** Fitted to targets. */
        CALIBRATED,
        /** Chosen. */
        ASSUMED
    }
}

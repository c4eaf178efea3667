package no.fastlege.agents.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one key of the policy calendar, written on the component of {@link Rules} that carries it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Rule {
    /** The unit, e.g. {@code NOK/resident-year}; {@code 0 or 1} for a switch. */
    String unit();

    /** The lowest value allowed. */
    double min();

    /** The highest value allowed. */
    double max();

    /** One sentence: what it is. */
    String meaning();

    /** Whether the key may differ from one kommune to another. */
    boolean local() default false;
}

package no.fastlege.agents.policy;

import java.lang.reflect.RecordComponent;

/** Rules with one component changed. */
public final class RulesWith {
    private RulesWith() {}

    /** Rules under another demand of the hospitals. */
    public static Rules hospitalDemand(Rules rules, double value) {
        return with(rules, "hospitalDemand", value);
    }

    /** Rules with the component of a name set to a value. */
    public static Rules with(Rules rules, String component, double value) {
        try {
            RecordComponent[] components = Rules.class.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals(component)
                        ? Double.valueOf(value)
                        : components[i].getAccessor().invoke(rules);
            }
            return Rules.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

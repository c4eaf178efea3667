package no.fastlege.agents.market;

import java.lang.reflect.RecordComponent;
import no.fastlege.agents.policy.Rules;

/** Rules with one component changed. */
final class RulesWith {
    private RulesWith() {}

    static Rules hospitalDemand(Rules rules, double value) {
        return with(rules, "hospitalDemand", value);
    }

    static Rules with(Rules rules, String component, double value) {
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

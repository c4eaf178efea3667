package no.fastlege.agents.doctors;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import no.fastlege.agents.policy.Rules;

/** Rules with some components changed. */
final class Changed {
    private Changed() {}

    static Rules rules(Rules rules, Map<String, Double> changes) {
        try {
            RecordComponent[] components = Rules.class.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            int used = 0;
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Double change = changes.get(components[i].getName());
                used += change == null ? 0 : 1;
                values[i] = change == null ? components[i].getAccessor().invoke(rules) : change;
            }
            if (used != changes.size()) {
                throw new IllegalArgumentException("a rule of " + changes.keySet() + " does not exist");
            }
            return Rules.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

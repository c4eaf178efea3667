package no.fastlege.agents.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.parameters.Parameter;

/**
 * One switchable entry of the policy calendar: what the state, the hospitals, the kommuner or the world did from certain dates on.
 *
 * @param name its name
 * @param description what it is
 * @param source where its dates and amounts were published, or the reason for an assumed or calibrated strength
 * @param status whether its strength is published, calibrated or assumed
 * @param strength the shipped strength: 1 is as written, 0 is off
 * @param effects what it does to which keys
 */
public record Measure(
        String name,
        String description,
        String source,
        Parameter.Status status,
        double strength,
        List<Effect> effects) {
    /** The highest strength allowed. */
    public static final double MAX_STRENGTH = 5;

    /** How a value acts on a key. */
    enum Kind {
        /** Replaces what was there; at a strength of one half, it goes half of the way. */
        SET,
        /** Is added. */
        ADD,
        /** Multiplies; 0.8 at a strength of one half is 0.9. */
        TIMES;

        /** The key's value after this action. */
        double act(double before, double value, double strength) {
            return switch (this) {
                case SET -> strength == 1 ? value : before + strength * (value - before);
                case ADD -> before + strength * value;
                case TIMES -> before * (1 + strength * (value - 1));
            };
        }
    }

    /**
     * What a measure does to one key.
     *
     * @param key the key
     * @param kind how
     * @param path the values over time
     */
    record Effect(RuleKeys.Key key, Kind kind, Path path) {
        /** The key's value in a month after this effect at a strength. A switch is on at any strength above 0. */
        double act(double before, int month, double strength) {
            double value = path.at(month);
            if (strength == 0 || Double.isNaN(value)) {
                return before;
            }
            return kind.act(before, value, key.isSwitch() ? 1 : strength);
        }
    }

    /** The first month in which it does anything. */
    public int firstMonth() {
        return effects.stream().mapToInt(e -> e.path.first()).min().orElse(Integer.MAX_VALUE);
    }

    /** The names of the keys that it acts on. */
    public List<String> keys() {
        return effects.stream().map(e -> e.key.name()).toList();
    }

    static Measure read(String name, ConfigNode node) {
        node.allow(List.of("description", "source", "status", "strength", "set", "add", "times"));
        List<Effect> effects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            ConfigNode keys = node.get(kind.name().toLowerCase(Locale.ROOT));
            if (keys != null) {
                for (Map.Entry<String, ConfigNode> e :
                        keys.allow(RuleKeys.names()).map().entrySet()) {
                    effects.add(new Effect(RuleKeys.key(e.getKey()), kind, Path.read(e.getValue())));
                }
            }
        }
        return new Measure(
                name,
                node.need("description").text(),
                node.need("source").text(),
                PolicyBook.status(node.need("status")),
                node.need("strength").number(),
                List.copyOf(effects));
    }
}

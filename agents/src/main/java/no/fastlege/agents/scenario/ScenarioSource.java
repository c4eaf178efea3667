package no.fastlege.agents.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;
import no.fastlege.agents.config.Nearest;
import no.fastlege.sim.IoFault;

/**
 * Where a scenario's text comes from: a resource that ships with the model, named plainly, or a file, named by a path that ends in
 * {@code .yaml}, {@code .yml} or {@code .json}.
 *
 * @param label the name for messages and origins: the plain name, or the path as given
 * @param path the file, or null for a shipped scenario
 * @param text the whole text
 */
record ScenarioSource(String label, Path path, String text) {
    static final String FOLDER = "/no/fastlege/agents/scenario/scenarios/";

    /** Opens a scenario; {@code base} is the file that named it, or null. */
    static ScenarioSource open(String nameOrPath, Path base) {
        return isPath(nameOrPath) ? file(nameOrPath, base) : shipped(nameOrPath);
    }

    /** The names of the scenarios that ship with the model, sorted. */
    static List<String> shippedNames() {
        String index = resource("INDEX");
        if (index == null) {
            throw new BadInputException("the list of shipped scenarios is missing from the jar");
        }
        return List.copyOf(new TreeSet<>(
                index.lines().map(String::strip).filter(s -> !s.isEmpty()).toList()));
    }

    /** What identifies it: two sources of one key are the same scenario. */
    String key() {
        return path == null ? label : path.toAbsolutePath().normalize().toString();
    }

    /** The plain name: without folder and ending. */
    String name() {
        if (path == null) {
            return label;
        }
        String file = path.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** How origins call it. */
    String origin() {
        return path == null ? "scenario " + label : "file " + label;
    }

    /** A file that lies beside this one; null where a shipped scenario has none of that name. */
    ScenarioSource beside(String name) {
        if (path == null) {
            String table = resource(name);
            return table == null ? null : new ScenarioSource(name, null, table);
        }
        Path file = resolve(name, path, label);
        return Files.exists(file) ? new ScenarioSource(name, file, read(file, name)) : null;
    }

    private static boolean isPath(String nameOrPath) {
        return nameOrPath.endsWith(".yaml") || nameOrPath.endsWith(".yml") || nameOrPath.endsWith(".json");
    }

    private static ScenarioSource shipped(String name) {
        String text = name.matches("[a-z0-9_]{1,80}") ? resource(name + ".yaml") : null;
        if (text == null) {
            throw new BadInputException("no scenario named '" + ConfigNode.shown(name)
                    + "' ships with the model, did you mean '" + Nearest.name(name, shippedNames())
                    + "'? A file is named by a path that ends in .yaml, .yml or .json");
        }
        return new ScenarioSource(name, null, text);
    }

    private static ScenarioSource file(String given, Path base) {
        Path file = resolve(given, base, given);
        return new ScenarioSource(given, file, read(file, given));
    }

    private static Path resolve(String given, Path base, String label) {
        try {
            return base == null ? Path.of(given) : base.resolveSibling(given);
        } catch (InvalidPathException e) {
            throw new BadInputException(label + ": '" + ConfigNode.shown(given) + "' is not a path");
        }
    }

    private static String read(Path file, String label) {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInputException(label + ": is a folder, not a file");
            }
            if (Files.exists(file) && Files.size(file) > ConfigReader.MAX_CHARACTERS) {
                throw new BadInputException(label + ": the file has " + Files.size(file) + " bytes, at most "
                        + ConfigReader.MAX_CHARACTERS + " are read");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadInputException(label + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new BadInputException(label + ": is not text in UTF-8");
        } catch (IOException e) {
            throw new BadInputException(label + ": cannot be read: " + IoFault.reason(e));
        }
    }

    private static String resource(String name) {
        try (InputStream in = ScenarioSource.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInputException("scenario " + name + ": cannot be read from the jar: " + e.getMessage());
        }
    }
}

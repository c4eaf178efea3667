package no.fastlege.experiments.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;

/** What tests of sweeps share. */
final class Sweeps {
    private Sweeps() {}

    /** A command on the quick model. */
    static Cli sweep(String... args) {
        List<String> all = new ArrayList<>(List.of("sweep"));
        all.addAll(List.of(args));
        return Cli.run(QuickModel.maker(), all.toArray(String[]::new));
    }

    /** Writes a study file. */
    static Path study(Path folder, String text) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, text);
        return file;
    }

    /** Every file below a folder with its content, by relative path. */
    static Map<String, String> contents(Path folder, String... names) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (names.length == 0 || List.of(names).contains(name)) {
                    contents.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}

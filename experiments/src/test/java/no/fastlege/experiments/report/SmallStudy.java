package no.fastlege.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fastlege.experiments.Cli;

/** Two scenarios under two seeds on a small country, and the report on them. */
final class SmallStudy {
    /** What a scenario's author may write: markup and Norwegian letters. */
    static final String DESCRIPTION = "</script><script>alert('ulv')</script> & \\\"blåbærsyltetøy\\\"";

    private final Path folder;

    /** Makes the runs in a folder. */
    SmallStudy(Path folder) throws IOException {
        this.folder = folder;
        Path scenario = Files.writeString(
                folder.resolve("no_packages.yaml"),
                "extends: baseline\ndescription: \"" + DESCRIPTION + "\"\nmeasures:\n" + "  kommune_packages: off\n");
        for (String seed : new String[] {"1", "2"}) {
            run("baseline", seed);
            run(scenario.toString(), seed);
        }
    }

    private void run(String scenario, String seed) {
        String name = Path.of(scenario).getFileName() + "-" + seed;
        Cli.run(
                        "run",
                        scenario,
                        "--seed",
                        seed,
                        "--scale",
                        "0.02",
                        "--to",
                        "2018-12",
                        "--quiet",
                        "--out",
                        runs().resolve(name).toString())
                .done();
    }

    /** The study's folder. */
    Path runs() {
        return folder.resolve("runs");
    }

    /** Writes a report and returns the page's path. */
    Path report(String name, String... options) {
        String[] arguments = new String[options.length + 5];
        arguments[0] = "report";
        arguments[1] = runs().toString();
        arguments[2] = "--out";
        arguments[3] = folder.resolve(name).toString();
        arguments[4] = "--quiet";
        System.arraycopy(options, 0, arguments, 5, options.length);
        Cli.run(arguments).done();
        return folder.resolve(name).resolve(Report.FILE);
    }
}

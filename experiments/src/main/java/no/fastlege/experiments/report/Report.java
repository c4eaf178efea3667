package no.fastlege.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.IoFault;

/** Writes the report on a study: one page, {@value #FILE}. */
public final class Report {
    /** The page's name in its directory. */
    public static final String FILE = "report.html";

    private Report() {}

    /**
     * How the page is made.
     *
     * @param language its language
     * @param suppress whether small cells of kommuner are suppressed; false only where the page stays with those who may see them
     */
    public record Options(Lang language, boolean suppress) {}

    /**
     * The page as text. The same study gives the same text.
     *
     * <p>Where the base's runs kept no tables of kommuner, lists and doctors, as a sweep's rows, the maps are left out, and the page
     * says so.
     *
     * @throws BadInputException if the study lacks the figures of a run
     */
    public static String page(Study study, Country country, Options options, BatchProgress progress) {
        Texts texts = new Texts(options.language());
        KommuneMaps maps = new KommuneMaps(
                texts, country, study.base().firstYear(), study.base().lastYear(), options.suppress());
        boolean places = hasPlaces(study);
        for (StoredRun run : study.base().runs()) {
            if (places) {
                maps.add(run);
            }
            progress.done(run.toString());
        }
        return new ReportPage(study, country, texts, maps, options).html();
    }

    private static boolean hasPlaces(Study study) {
        return KommuneMaps.TABLES.stream().allMatch(study.base()::has);
    }

    /**
     * Makes sure that there is something to report and that every table that the page reads is as its run wrote it, before anything is
     * made.
     *
     * @throws BadInputException if the runs hold no whole year, or a table is missing or was altered
     */
    public static void check(Study study) {
        if (study.base().lastYear() < study.base().firstYear()) {
            throw new BadInputException(
                    study.directory() + ": its runs hold no whole year, so there is nothing to report");
        }
        study.runs().forEach(run -> run.check(StoredRun.FIGURES));
        if (hasPlaces(study)) {
            study.base().runs().forEach(run -> KommuneMaps.TABLES.forEach(run::check));
        }
    }

    /**
     * Makes the directory for a report, before anything is reckoned for it.
     *
     * @throws BadInputException if it holds a report already, or nothing can be written in it
     */
    public static void prepare(Path directory) {
        if (Files.exists(directory.resolve(FILE))) {
            throw new BadInputException(
                    "--out " + directory + ": holds a " + FILE + " already, which is never overwritten");
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new BadInputException("--out " + directory + ": is a file, must be a directory");
        }
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "." + FILE, ".unfinished"));
        } catch (IOException e) {
            throw new BadInputException("--out " + directory + ": cannot write in it: " + IoFault.reason(e));
        }
    }

    /**
     * Writes the page; it takes its name only when it is whole.
     *
     * @return the page's path
     */
    public static Path write(Path directory, String page) {
        Path target = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            Path making = Files.createTempFile(directory, "." + FILE, ".unfinished");
            try {
                Files.writeString(making, page);
                making.toFile().setReadable(true, false);
                Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(making);
            }
        } catch (IOException e) {
            throw new RunFailed("report: cannot write " + target + ": " + IoFault.reason(e), e);
        }
        return target;
    }
}

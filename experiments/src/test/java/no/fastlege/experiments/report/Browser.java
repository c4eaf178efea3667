package no.fastlege.experiments.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium without network, where the machine has one. */
final class Browser {
    /** Selenium warns that it does not know so new a browser's protocol, which is not used here. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Browser() {}

    /** The browser, or empty where Chromium or its driver is missing. */
    static Optional<ChromeDriver> start(Path profile) {
        Optional<Path> browser = BROWSERS.stream().flatMap(Browser::onPath).findFirst();
        Optional<Path> driver = onPath("chromedriver").findFirst();
        if (browser.isEmpty() || driver.isEmpty()) {
            return Optional.empty();
        }
        LOG.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setCapability("timeouts", Map.of("script", 60_000, "pageLoad", 120_000));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .withTimeout(Duration.ofSeconds(60))
                .build();
        return Optional.of(new ChromeDriver(service, options));
    }

    private static Stream<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }
}

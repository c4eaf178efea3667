package no.fastlege.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page in a browser: every chart drawn, hover and keyboard, letters, a phone's width, paper. Skipped where there is no Chromium. */
class ReportBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static ChromeDriver browser;
    private static Path english;
    private static Path norwegian;

    @BeforeAll
    static void open() throws IOException {
        Optional<ChromeDriver> started = Browser.start(Files.createDirectories(folder.resolve("profile")));
        if (started.isEmpty()) {
            System.err.println("SKIPPED: ReportBrowserTest needs chromium and chromedriver on the PATH;"
                    + " the report was NOT looked at in a browser");
        }
        assumeTrue(started.isPresent(), "no chromium or chromedriver on the PATH");
        browser = started.get();
        SmallStudy study = new SmallStudy(folder);
        english = study.report("en");
        norwegian = study.report("nb", "--lang", "nb");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void desktop() {
        view(1280, 900);
    }

    @Test
    void everyChartIsDrawnAndTheConsoleIsSilent() {
        for (Path page : List.of(english, norwegian)) {
            load(page);
            List<WebElement> charts = browser.findElements(By.cssSelector(".chart"));
            assertThat(charts).hasSizeGreaterThan(25);
            assertThat(charts).allSatisfy(chart -> {
                assertThat(chart.findElements(By.cssSelector("svg path")))
                        .as(chart.getAttribute("id"))
                        .isNotEmpty();
                assertThat(chart.getAttribute("aria-label")).hasSizeGreaterThan(30);
                assertThat(chart.getAttribute("role")).isEqualTo("img");
                assertThat(chart.getSize().height).isGreaterThan(80);
            });
            assertThat(charts)
                    .filteredOn(c -> c.getAttribute("class").contains("map"))
                    .isNotEmpty()
                    .allSatisfy(map -> assertThat(map.findElements(By.cssSelector("svg path")))
                            .hasSizeGreaterThan(350));
            assertThat((List<?>) script("return fastlegesim.errors")).isEmpty();
            assertThat((Long) script("return performance.getEntriesByType('resource').length"))
                    .isZero();
            assertThat(StreamSupport.stream(
                                    browser.manage().logs().get(LogType.BROWSER).spliterator(), false)
                            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                            .map(LogEntry::getMessage))
                    .isEmpty();
        }
    }

    @Test
    void hoverShowsTheNumbersOfAYearAndOfAKommune() {
        load(english);
        WebElement gps = browser.findElement(By.id("gps"));
        scrollTo(gps);
        new Actions(browser).moveToElement(gps, gps.getSize().width / 4, 0).perform();
        await(() -> tip("gps").contains("simulated"), "a tip over the chart of GPs");
        assertThat(tip("gps")).contains("2018").contains("published 4,783");

        WebElement map = browser.findElement(By.id("map-without_gp"));
        scrollTo(map);
        List<?> at = (List<?>)
                script("return fastlegesim.charts['map-without_gp'].convertToPixel({seriesIndex: 0}, [10.75, 59.97])");
        int x = ((Number) at.get(0)).intValue() - map.getSize().width / 2;
        int y = ((Number) at.get(1)).intValue() - map.getSize().height / 2;
        new Actions(browser).moveToElement(map, x, y).perform();
        await(() -> tip("map-without_gp").contains("Oslo"), "a tip over Oslo");
        assertThat(tip("map-without_gp")).contains("Residents without a GP").contains("residents");
    }

    @Test
    void theKeyboardReachesChartsAndTheirNumbers() {
        load(english);
        Actions keyboard = new Actions(browser);
        keyboard.sendKeys(Keys.TAB).perform();
        assertThat(focused()).isEqualTo("a.skip");
        for (int i = 0; i < 20 && !focused().equals("div#gps"); i++) {
            keyboard.sendKeys(Keys.TAB).perform();
        }
        assertThat(focused()).isEqualTo("div#gps");
        assertThat(script("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        keyboard.sendKeys(Keys.ARROW_RIGHT).sendKeys(Keys.ARROW_RIGHT).perform();
        await(() -> tip("gps").contains("2018"), "the tip of the second year");
        assertThat(live()).contains("2018").contains("published 4,783");
        keyboard.sendKeys(Keys.TAB).perform();
        assertThat(focused()).isEqualTo("summary");

        ((WebElement) script("return document.getElementById('map-list_length')")).sendKeys(Keys.HOME);
        await(() -> live().contains("Oslo"), "the first kommune");
        assertThat(tip("map-list_length")).contains("Oslo");
    }

    @Test
    void norwegianLettersAreRight() {
        load(norwegian);
        assertThat(script("return document.characterSet")).isEqualTo("UTF-8");
        assertThat(script("return document.documentElement.lang")).isEqualTo("nb");
        assertThat(browser.findElement(By.tagName("h1")).getText()).startsWith("Fastlegeordningen 2017–2018");
        browser.findElement(By.id("kommune")).sendKeys("Tromsø");
        await(() -> card().contains("Tromsø, Troms"), "the card of Tromsø");
        assertThat(card()).contains("Listelengde", "innbyggere per liste", "På venteliste");
        assertThat(browser.getPageSource()).doesNotContain("Ã", "\uFFFD").contains("Nærøysund", "Kåfjord");
    }

    @Test
    void theTableOfFitIsFiltered() {
        load(english);
        long all = browser.findElements(By.cssSelector("#fit-table tbody tr")).size();
        browser.findElement(By.id("fit-missed")).click();
        long missed = (Long) script("return document.querySelectorAll('#fit-table tbody tr:not([hidden])').length");
        assertThat(missed).isPositive().isLessThan(all);
        assertThat((Long) script("return document.querySelectorAll('#fit-table tbody tr.within:not([hidden])').length"))
                .isZero();
        browser.findElement(By.id("fit-filter")).sendKeys("waiting");
        assertThat((Long) script("return document.querySelectorAll('#fit-table tbody tr:not([hidden])').length"))
                .isBetween(1L, missed - 1);
    }

    @Test
    void aPhoneShowsItWithoutScrollingSideways() {
        for (int width : new int[] {360, 768}) {
            view(width, 740);
            load(norwegian);
            assertThat((Long) script("document.querySelectorAll('details').forEach(d => d.open = true);"
                            + " return document.documentElement.scrollWidth"))
                    .as("width of the page at %d px", width)
                    .isLessThanOrEqualTo(width);
            assertThat((Long) script("return Math.max(...[...document.querySelectorAll('.chart svg')]"
                            + ".map(s => Math.ceil(s.getBoundingClientRect().right)))"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void itPrints() {
        load(english);
        Object pdf = browser.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        String text = new String(Base64.getDecoder().decode(pdf.toString()), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF");
        assertThat(text.split("/Type /Page\\b", -1).length - 1).isBetween(5, 40);
    }

    private static void load(Path page) {
        browser.get(page.toUri().toString());
        await(
                () -> (Boolean) script("return !!window.fastlegesim"
                        + " && fastlegesim.drawn.length === document.querySelectorAll('.chart').length"),
                "all charts");
    }

    private static void view(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private static Object script(String code, Object... arguments) {
        return browser.executeScript(code, arguments);
    }

    private static void scrollTo(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    private static String tip(String chart) {
        return (String) script(
                "return [...document.getElementById(arguments[0]).querySelectorAll('.tip')].map(t => t.innerText).join(' ')",
                chart);
    }

    private static String live() {
        return (String) script("return document.getElementById('live').textContent");
    }

    private static String card() {
        return (String) script("return document.getElementById('kommune-card').innerText");
    }

    private static String focused() {
        return (String) script("const e = document.activeElement; return e.tagName.toLowerCase()"
                + " + (e.className === 'skip' ? '.skip' : '') + (e.id ? '#' + e.id : '')");
    }

    private static void await(BooleanSupplier done, String what) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for %s", what).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import no.fastlege.agents.data.KommuneOutlines;
import no.fastlege.sim.Sha256;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same numbers give the same picture, in SVG byte for byte as the stored ones; nothing is clipped, nothing overlaps. */
class PictureTest {
    private static final Outlines OUTLINES = new Outlines(KommuneOutlines.load());
    private static final Path STORED = Path.of("src/test/resources/no/fastlege/experiments/figures");
    /** Set to a folder, the tests write the pictures there: for the eye, and to store new ones on purpose. */
    private static final String WRITE_TO = System.getProperty("fastlegesim.pictures");

    static Set<Map.Entry<String, Sheet>> sheets() {
        return SampleSheets.all().entrySet();
    }

    private static Picture picture(Sheet sheet, Lang lang) {
        return new Picture(
                new SheetDrawing(sheet, lang, OUTLINES),
                "Title <1>",
                sheet.caption().in(lang),
                "{\"runs\":[]}");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sameNumbersSameSvg(Map.Entry<String, Sheet> sheet) throws IOException {
        byte[] svg = picture(sheet.getValue(), Lang.NB).svg();
        if (WRITE_TO != null) {
            Files.createDirectories(Path.of(WRITE_TO));
            Files.write(Path.of(WRITE_TO, sheet.getKey() + ".svg"), svg);
            Files.write(
                    Path.of(WRITE_TO, sheet.getKey() + ".png"),
                    picture(sheet.getValue(), Lang.NB).png());
        }
        Path stored = STORED.resolve(sheet.getKey() + ".svg");
        if (Files.exists(stored)) {
            assertThat(new String(svg, StandardCharsets.UTF_8)).isEqualTo(Files.readString(stored));
        } else {
            // a map is too large to store
            Path sum = STORED.resolve(sheet.getKey() + ".sha256");
            assertThat(Sha256.of(svg)).isEqualTo(Files.readString(sum).strip());
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void pdfAndPngHoldNothingOfTheClock(Map.Entry<String, Sheet> sheet) throws IOException {
        assertThat(picture(sheet.getValue(), Lang.NB).pdf())
                .isEqualTo(picture(sheet.getValue(), Lang.NB).pdf());
        assertThat(picture(sheet.getValue(), Lang.NB).png())
                .isEqualTo(picture(sheet.getValue(), Lang.NB).png());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void allTextIsInsideAndNoneOnAnother(Map.Entry<String, Sheet> sheet) throws IOException {
        for (Lang lang : Lang.values()) {
            byte[] svg = picture(sheet.getValue(), lang).svg();
            assertThat(SvgTexts.faults(svg)).isEmpty();
            assertThat(SvgTexts.of(svg)).hasSizeGreaterThan(3);
        }
    }

    /** The check above must be able to fail. */
    @Test
    void clippedAndOverlappingTextIsFound() throws IOException {
        String svg = new String(picture(SampleSheets.all().get("dots"), Lang.NB).svg(), StandardCharsets.UTF_8);
        String moved =
                svg.replaceFirst("x=\"[0-9.]+\"( xml:space=\"preserve\" y=\"[0-9.]+\"\\s*>publisert)", "x=\"-4\"$1");
        assertThat(SvgTexts.faults(moved.getBytes(StandardCharsets.UTF_8))).containsExactly("'publisert' is outside");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePictureCarriesItsWordsAndOrigin(Lang lang) throws Exception {
        Sheet sheet = SampleSheets.all().get("lines");
        Picture picture = picture(sheet, lang);
        var root = SvgTexts.root(picture.svg());
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Title <1>");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(sheet.caption().in(lang));
        assertThat(root.getElementsByTagName("metadata").item(0).getTextContent())
                .isEqualTo("{\"runs\":[]}");
        try (PDDocument pdf = Loader.loadPDF(picture.pdf())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Title <1>");
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("Provenance"))
                    .isEqualTo("{\"runs\":[]}");
            assertThat(new PDFTextStripper().getText(pdf)).contains(lang.of("Fastleger på Ås", "GPs"));
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(340.16f, org.assertj.core.api.Assertions.within(0.01f));
        }
        png(picture.png(), sheet.caption().in(lang));
    }

    private static void png(byte[] bytes, String caption) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(120 / 25.4 * 300));
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        IIOMetadataNode size =
                (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
        assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
        assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
        var texts = root.getElementsByTagName("iTXtEntry");
        assertThat(texts.getLength()).isEqualTo(3);
        assertThat(((IIOMetadataNode) texts.item(1)).getAttribute("text")).isEqualTo(caption);
    }
}

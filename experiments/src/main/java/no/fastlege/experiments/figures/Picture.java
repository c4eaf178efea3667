package no.fastlege.experiments.figures;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;

/**
 * A drawing in three formats, each with title, caption and provenance inside. Nothing of the clock or the machine goes in: the same
 * drawing gives the same bytes.
 */
final class Picture {
    /** Dots per inch of PNG pictures. */
    static final int DPI = 300;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double METRES_PER_INCH = 0.0254;
    private static final int SVG_DECIMALS = 2;

    private final SheetDrawing drawing;
    private final String title;
    private final String caption;
    private final String provenance;

    /**
     * A picture.
     *
     * @param provenance what it was made from, as JSON on one line
     */
    Picture(SheetDrawing drawing, String title, String caption, String provenance) {
        this.drawing = drawing;
        this.title = title;
        this.caption = caption;
        this.provenance = provenance;
    }

    /** Scalable Vector Graphics, text as text in Liberation Sans or what is as wide. */
    byte[] svg() throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(SVG_DECIMALS);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        drawing.draw(g);
        StringWriter out = new StringWriter();
        g.stream(out, true);
        return dressed(out.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The generator's text with size, words and provenance, and with fonts that stand in for ours. */
    private String dressed(String svg) {
        String size = String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.2f %.2f\" width=\"%.2fpt\" height=\"%.2fpt\" role=\"img\" ",
                drawing.width(),
                drawing.height(),
                drawing.width(),
                drawing.height());
        String words = "<title>" + escaped(title) + "</title><desc>" + escaped(caption) + "</desc><metadata>"
                + escaped(provenance) + "</metadata>";
        int start = svg.indexOf("<svg");
        int end = svg.indexOf('>', start) + 1;
        String root = size
                + svg.substring(start + "<svg".length(), end)
                        .replaceAll("\\s+", " ")
                        .trim();
        String body = svg.substring(end).replace("'Liberation Sans'", Style.FONT_FAMILY);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.replace("'Liberation Sans'", Style.FONT_FAMILY)
                + words + body.stripTrailing() + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Portable Document Format, one page as large as the drawing, the font embedded. */
    byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = Picture.class.getResourceAsStream(Style.FONT_RESOURCE)) {
            document.setDocumentId(0L);
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(title);
            about.setSubject(caption);
            about.setCreator("Fastlegesim");
            about.setCustomMetadataValue("Provenance", provenance);
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setLanguage("x-default");
            float w = (float) drawing.width();
            float h = (float) drawing.height();
            PDPage page = new PDPage(new PDRectangle(w, h));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, w, h);
            PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer();
            text.registerFont(Style.font(7).getFontName(), font);
            g.setFontTextDrawer(text);
            drawing.draw(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            text.close();
            document.getDocument().getTrailer().removeItem(COSName.ID);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Portable Network Graphics at {@value #DPI} dots per inch. */
    byte[] png() throws IOException {
        double scale = DPI / 72.0;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        drawing.draw(g);
        g.dispose();
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
            metadata.mergeTree("javax_imageio_png_1.0", pngMetadata());
            writer.write(metadata, new IIOImage(image, null, metadata), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private IIOMetadataNode pngMetadata() {
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(DPI / METRES_PER_INCH));
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", title));
        texts.appendChild(text("Description", caption));
        texts.appendChild(text("Provenance", provenance));
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String keyword, String value) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", value);
        return entry;
    }
}

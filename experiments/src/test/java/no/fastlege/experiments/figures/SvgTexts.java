package no.fastlege.experiments.figures;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The texts of an SVG picture with the boxes they fill, in its own units. */
final class SvgTexts {
    private static final Pattern SIZE = Pattern.compile("font-size:([0-9.]+)px");
    /** Capitals and digits stand this high over the base line, as a share of the font's size; descenders this far below. */
    private static final double ASCENT = 0.72;

    private static final double DESCENT = 0.2;

    record Text(String words, Rectangle2D box) {}

    private SvgTexts() {}

    static Element root(byte[] svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no well-formed XML", e);
        }
    }

    static List<Text> of(byte[] svg) {
        List<Text> texts = new ArrayList<>();
        NodeList nodes = root(svg).getElementsByTagName("text");
        for (int n = 0; n < nodes.getLength(); n++) {
            Element text = (Element) nodes.item(n);
            String words = text.getTextContent().strip();
            double size = size(text);
            double width = Pen.width(words, Style.font(size));
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            texts.add(new Text(words, new Rectangle2D.Double(x, y - ASCENT * size, width, (ASCENT + DESCENT) * size)));
        }
        return texts;
    }

    private static double size(Element text) {
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            if (element.hasAttribute("transform")) {
                throw new AssertionError("a text with a transform: " + text.getTextContent());
            }
            Matcher size = SIZE.matcher(element.getAttribute("style"));
            if (size.find()) {
                return Double.parseDouble(size.group(1));
            }
        }
        throw new AssertionError("a text without a size: " + text.getTextContent());
    }

    /** What is wrong with a picture's texts: outside of it, or one on another. */
    static List<String> faults(byte[] svg) {
        String[] view = root(svg).getAttribute("viewBox").split(" ");
        Rectangle2D page = new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
        List<Text> texts = of(svg);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text a = texts.get(i);
            if (!page.contains(a.box())) {
                faults.add("'" + a.words() + "' is outside");
            }
            for (Text b : texts.subList(0, i)) {
                Rectangle2D common = a.box().createIntersection(b.box());
                if (common.getWidth() > 0.3 && common.getHeight() > 0.8) {
                    faults.add("'" + a.words() + "' is on '" + b.words() + "'");
                }
            }
        }
        return faults;
    }
}

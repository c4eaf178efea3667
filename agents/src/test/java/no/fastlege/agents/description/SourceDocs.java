package no.fastlege.agents.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Javadoc of the model's classes, as the sources have it, turned into Markdown. */
public final class SourceDocs {
    private static final Pattern TYPE = Pattern.compile(
            "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "(?:public |private |protected |static |final |abstract |sealed )*(?:class|record|enum|interface) (\\w+)");
    private static final Pattern ENUM_CONSTANT =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([A-Z][A-Z0-9_]*)\\(");
    private static final Pattern LONG_CONSTANT =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static final long ([A-Z][A-Z0-9_]*) =");
    private static final Pattern ITEM = Pattern.compile("(?s)<li>(.*?)(?=<li>|</ol>|</ul>)");
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ([^@]*)");
    private static final Pattern BLOCK = Pattern.compile("<p>|<ol>|<ul>|<pre>|(?:^|\\s)@\\w+ ");
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.])(?:\\s+[A-Z0-9<{].*)?$");

    private final Map<String, String> sources = new TreeMap<>();

    /** Reads all sources below {@code src/main/java}. */
    public SourceDocs(Path sourceRoot) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sourceRoot)) {
            files = walk.filter(p -> p.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String name =
                    sourceRoot.relativize(file).toString().replace('/', '.').replace('\\', '.');
            sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
        }
        if (sources.isEmpty()) {
            throw new IOException("no sources below " + sourceRoot);
        }
    }

    /** The first sentence of a top-level type's Javadoc, e.g. {@code Alignment: December's alignment: ...}. */
    public String firstSentence(String type) {
        String text = markdown(BLOCK.split(typeDoc(type), 2)[0]);
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.matches() ? sentence.group(1) : text;
    }

    /** The items of the first list in a type's Javadoc. */
    public List<String> steps(String type) {
        String doc = typeDoc(type);
        int begin = doc.indexOf("<ol>");
        if (begin < 0) {
            throw new AssertionError(
                    type + ": its Javadoc has no <ol> of its steps, which the model description needs");
        }
        List<String> items = new ArrayList<>();
        Matcher item = ITEM.matcher(doc.substring(begin, doc.indexOf("</ol>", begin) + "</ol>".length()));
        while (item.find()) {
            items.add(markdown(item.group(1)));
        }
        return items;
    }

    /** The {@code @param} texts of a record's Javadoc, by component. */
    public Map<String, String> params(String type) {
        Map<String, String> texts = new TreeMap<>();
        Matcher param = PARAM.matcher(typeDoc(type));
        while (param.find()) {
            texts.put(param.group(1), markdown(param.group(2)));
        }
        return texts;
    }

    /** The Javadoc of the constants of a class of decisions, by name, in the order of the source. */
    public Map<String, String> constants(String type) {
        String source = source(type);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Pattern pattern : List.of(ENUM_CONSTANT, LONG_CONSTANT)) {
            Matcher constant = pattern.matcher(source);
            while (constant.find()) {
                texts.put(constant.group(2), markdown(plain(constant.group(1))));
            }
        }
        return texts;
    }

    private String typeDoc(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        Matcher m = TYPE.matcher(source(type));
        while (m.find()) {
            if (m.group(2).equals(simple)) {
                return plain(m.group(1));
            }
        }
        throw new AssertionError(type + " has no Javadoc");
    }

    private String source(String type) {
        String source = sources.get(type);
        if (source == null) {
            throw new AssertionError("no source of " + type);
        }
        return source;
    }

    /** A comment without its stars, on one line. */
    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\s+", " ").strip();
    }

    private static String markdown(String javadoc) {
        return javadoc.replaceAll("\\s+", " ")
                .replaceAll("\\{@link (?:\\w+\\.)*#?(\\w+(?:#\\w+)?)(?:\\([^)]*\\))?\\s?[^}]*}", "`$1`")
                .replace("#", ".")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("</?[bi]>", "")
                .replace("|", "\\|")
                .strip();
    }
}

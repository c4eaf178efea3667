package no.fastlege.agents.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML and JSON into a tree of {@link ConfigNode}.
 *
 * <p>Implementation overview: the tree is built from the parser's events, not from composed nodes, because events still show
 * anchors, aliases, tags and repeated keys, all of which are refused (an alias bomb is then impossible), and because no
 * object mapper has to be loaded, which keeps the start of a run short.
 */
public final class ConfigReader {
    /** The largest file read, in characters. */
    public static final int MAX_CHARACTERS = 2_000_000;

    private static final int MAX_DEPTH = 20;

    private ConfigReader() {}

    /**
     * Reads a text.
     *
     * @param file the file's name for messages; one that ends in {@code .json} is read as JSON
     * @throws BadConfigException if the text is malformed, empty, too large, or uses what is refused
     */
    public static ConfigNode read(String file, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new BadConfigException(
                    file + ": the file has " + text.length() + " characters, at most " + MAX_CHARACTERS + " are read");
        }
        // a byte order mark, as some editors write it, says nothing
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return file.endsWith(".json") ? new Json(file).read(plain) : new YamlEvents(file, plain).read();
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static BadConfigException tooDeep(String file, int line) {
        return new BadConfigException(file + " line " + line + ": nested more than " + MAX_DEPTH + " deep");
    }

    private static BadConfigException repeated(String file, int line, String path) {
        return new BadConfigException(
                file + " line " + line + ": the key '" + ConfigNode.shown(path) + "' stands there twice");
    }

    /** Builds the tree from YAML events. */
    private static final class YamlEvents {
        private final String file;
        private final ParserImpl parser;

        YamlEvents(String file, String text) {
            this.file = file;
            LoaderOptions options = new LoaderOptions();
            options.setProcessComments(false);
            this.parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
        }

        ConfigNode read() {
            try {
                parser.getEvent();
                Event start = parser.getEvent();
                if (!(start instanceof DocumentStartEvent)) {
                    throw new BadConfigException(file + ": the file is empty");
                }
                ConfigNode root = node(parser.getEvent(), "", 0);
                parser.getEvent();
                Event end = parser.getEvent();
                if (end instanceof DocumentStartEvent) {
                    throw bad(end, "a second document begins; a file holds one");
                }
                return root;
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
                throw new BadConfigException(file + " line " + line + ": not YAML: " + e.getProblem());
            } catch (YAMLException e) {
                throw new BadConfigException(file + ": not YAML: " + ConfigNode.shown(String.valueOf(e.getMessage())));
            }
        }

        private ConfigNode node(Event event, String path, int depth) {
            int line = line(event);
            if (depth > MAX_DEPTH) {
                throw tooDeep(file, line);
            }
            if (event instanceof AliasEvent) {
                throw bad(event, "an alias (*name) is not allowed: write the value out");
            }
            if (event instanceof NodeEvent n && n.getAnchor() != null) {
                throw bad(event, "an anchor (&name) is not allowed: write the value out");
            }
            if (event instanceof ScalarEvent scalar) {
                refuseTag(event, scalar.getTag());
                return new ConfigNode(ConfigNode.Kind.SCALAR, file, line, path, scalar.getValue(), !scalar.isPlain());
            }
            if (event instanceof SequenceStartEvent sequence) {
                refuseTag(event, sequence.getTag());
                ConfigNode list = new ConfigNode(ConfigNode.Kind.LIST, file, line, path, "", false);
                int i = 1;
                for (Event e = parser.getEvent(); !e.is(Event.ID.SequenceEnd); e = parser.getEvent()) {
                    list.add(node(e, path + "[" + i++ + "]", depth + 1));
                }
                return list;
            }
            if (event instanceof MappingStartEvent mapping) {
                refuseTag(event, mapping.getTag());
                return map(path, line, depth);
            }
            throw bad(event, "a value was expected");
        }

        private ConfigNode map(String path, int line, int depth) {
            ConfigNode map = new ConfigNode(ConfigNode.Kind.MAP, file, line, path, "", false);
            for (Event e = parser.getEvent(); !e.is(Event.ID.MappingEnd); e = parser.getEvent()) {
                ConfigNode key = node(e, path, depth + 1);
                if (key.kind() != ConfigNode.Kind.SCALAR) {
                    throw bad(e, "a key must be a name");
                }
                if (key.text().equals("<<")) {
                    throw bad(e, "a merge key (<<) is not allowed: write the values out");
                }
                String keyPath = join(path, key.text());
                if (map.has(key.text())) {
                    throw repeated(file, line(e), keyPath);
                }
                map.put(key.text(), node(parser.getEvent(), keyPath, depth + 1));
            }
            return map;
        }

        private void refuseTag(Event event, String tag) {
            if (tag != null) {
                throw bad(event, "a tag (" + ConfigNode.shown(tag) + ") is not allowed");
            }
        }

        private BadConfigException bad(Event event, String what) {
            return new BadConfigException(file + " line " + line(event) + ": " + what);
        }

        private static int line(Event event) {
            return event.getStartMark().getLine() + 1;
        }
    }

    /** Builds the tree from JSON tokens. */
    private static final class Json {
        private final String file;

        Json(String file) {
            this.file = file;
        }

        ConfigNode read(String text) {
            try (JsonParser parser = new JsonFactory().createParser(text)) {
                if (parser.nextToken() == null) {
                    throw new BadConfigException(file + ": the file is empty");
                }
                ConfigNode root = node(parser, "", 0);
                if (parser.nextToken() != null) {
                    throw new BadConfigException(file + " line " + line(parser) + ": not JSON: text after the end");
                }
                return root;
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                throw new BadConfigException(file + " line " + line + ": not JSON: " + e.getOriginalMessage());
            } catch (IOException e) {
                throw new BadConfigException(file + ": cannot be read: " + e.getMessage());
            }
        }

        private ConfigNode node(JsonParser parser, String path, int depth) throws IOException {
            int line = line(parser);
            if (depth > MAX_DEPTH) {
                throw tooDeep(file, line);
            }
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_OBJECT) {
                ConfigNode map = new ConfigNode(ConfigNode.Kind.MAP, file, line, path, "", false);
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    String keyPath = join(path, key);
                    if (map.has(key)) {
                        throw repeated(file, line(parser), keyPath);
                    }
                    parser.nextToken();
                    map.put(key, node(parser, keyPath, depth + 1));
                }
                return map;
            }
            if (token == JsonToken.START_ARRAY) {
                ConfigNode list = new ConfigNode(ConfigNode.Kind.LIST, file, line, path, "", false);
                int i = 1;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(node(parser, path + "[" + i++ + "]", depth + 1));
                }
                return list;
            }
            boolean quoted = token == JsonToken.VALUE_STRING;
            return new ConfigNode(ConfigNode.Kind.SCALAR, file, line, path, parser.getText(), quoted);
        }

        private static int line(JsonParser parser) {
            return parser.currentTokenLocation().getLineNr();
        }
    }
}

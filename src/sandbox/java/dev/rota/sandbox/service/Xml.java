package dev.rota.sandbox.service;

import java.util.List;
import java.util.regex.Pattern;

/** Writes the little XML that the query and REST protocols need. */
public final class Xml {

    /** Stands before every document. */
    public static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** Characters that no XML document can hold, not even as references. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Xml() {}

    /** An element with text in it. */
    public static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    /** An element with elements in it. */
    public static String parent(String name, String... children) {
        return "<" + name + ">" + String.join("", children) + "</" + name + ">";
    }

    /** An element with elements in it, in a namespace. */
    public static String root(String name, String namespace, List<String> children) {
        return HEAD + "<" + name + " xmlns=\"" + namespace + "\">" + String.join("", children) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return UNWRITABLE
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}

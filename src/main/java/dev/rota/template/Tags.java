package dev.rota.template;

import dev.rota.problem.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of Pebble's tags a file may use, and why not the others. */
final class Tags {

    /** The tags that begin something; Pebble has a parser for each. */
    static final List<String> OPENING = List.of("if", "for", "set", "macro");

    private static final List<String> ALLOWED =
            List.of("if", "elseif", "else", "endif", "for", "endfor", "set", "macro", "endmacro");

    private static final String ALONE = "a file reads no other template";
    private static final String VERBATIM = "write a literal {{ as {{ '{{' }}";
    private static final String NO_BLOCKS = "define it with {% macro name() %} and print it with {{ name() }}";
    private static final String NOT_NEEDED = "leave it out";

    private static final Map<String, String> GONE = Map.ofEntries(
            Map.entry("include", ALONE),
            Map.entry("import", ALONE),
            Map.entry("from", ALONE),
            Map.entry("extends", ALONE),
            Map.entry("embed", ALONE),
            Map.entry("block", NO_BLOCKS),
            Map.entry("endblock", NO_BLOCKS),
            Map.entry("raw", VERBATIM),
            Map.entry("endraw", VERBATIM),
            Map.entry("verbatim", VERBATIM),
            Map.entry("endverbatim", VERBATIM),
            Map.entry("filter", "apply the filter to a value, as in {{ must_env(\"NAME\") | upper }}"),
            Map.entry("endfilter", "apply the filter to a value, as in {{ must_env(\"NAME\") | upper }}"),
            Map.entry("autoescape", "nothing is escaped, and values cannot change the document's structure"),
            Map.entry("endautoescape", "nothing is escaped, and values cannot change the document's structure"),
            Map.entry("cache", NOT_NEEDED),
            Map.entry("endcache", NOT_NEEDED),
            Map.entry("parallel", NOT_NEEDED),
            Map.entry("endparallel", NOT_NEEDED),
            Map.entry("flush", NOT_NEEDED));

    private Tags() {}

    /** The name that a tag's code begins with. */
    static String name(String code) {
        return code.replaceFirst("(?s)\\W.*", "");
    }

    /** Whether Pebble has such a tag, allowed or not. */
    static boolean isKnown(String name) {
        return ALLOWED.contains(name) || GONE.containsKey(name);
    }

    /** Why a tag cannot be used, with the way out; empty when it can. */
    static Optional<String> objection(String name) {
        if (ALLOWED.contains(name)) {
            return Optional.empty();
        }
        String way = GONE.get(name);
        if (way != null) {
            return Optional.of("the tag " + name + " is not available: " + way);
        }
        List<String> nearest = Nearest.to(name, ALLOWED, 1);
        return Optional.of("there is no tag " + name + "; "
                + (nearest.isEmpty()
                        ? "there are " + String.join(", ", ALLOWED) + ", and a literal {% is written {{ '{%' }}"
                        : "did you mean " + nearest.get(0) + "?"));
    }
}

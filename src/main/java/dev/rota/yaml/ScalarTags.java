package dev.rota.yaml;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What the tags of YAML ({@code !!str}) change here: only whether a scalar may mean more than its text. */
final class ScalarTags {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> TEXT = Set.of("!", STANDARD + "str");
    private static final Set<String> TYPED =
            Set.of(STANDARD + "int", STANDARD + "float", STANDARD + "bool", STANDARD + "null");

    private ScalarTags() {}

    /** Whether a scalar counts as plain. */
    static boolean plain(ScalarEvent event, Span span) {
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            return event.isPlain();
        }
        if (TYPED.contains(tag.get())) {
            return true;
        }
        if (TEXT.contains(tag.get())) {
            return false;
        }
        throw span.problem(sentence(tag.get()));
    }

    /** Fails when a list or mapping carries a tag that would make it something else. */
    static void checkCollection(CollectionStartEvent event, Span span) {
        String own = STANDARD + (event instanceof MappingStartEvent ? "map" : "seq");
        event.getTag().filter(tag -> !tag.equals(own) && !tag.equals("!")).ifPresent(tag -> {
            throw span.problem(sentence(tag));
        });
    }

    private static String sentence(String tag) {
        String shown = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
        return "the tag " + Span.shortened(shown)
                + " has no meaning here; remove it, or put the text in quotes if no tag is meant";
    }
}

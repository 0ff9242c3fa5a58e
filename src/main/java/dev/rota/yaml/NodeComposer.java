package dev.rota.yaml;

import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the values of a document from the parser's events.
 *
 * <p>Not from its nodes: its own composer recurses without a bound.
 */
final class NodeComposer {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> TEXT = Set.of("!", STANDARD + "str");
    private static final Set<String> TYPED =
            Set.of(STANDARD + "int", STANDARD + "float", STANDARD + "bool", STANDARD + "null");

    private final EventCursor events;
    private final Anchors anchors = new Anchors();

    private final Budget budget = new Budget();

    NodeComposer(EventCursor events) {
        this.events = events;
    }

    /** The one document of the text, or nothing when there is none. */
    Optional<YamlNode> document() {
        events.pass(Event.ID.StreamStart);
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        YamlNode root = value(events.next(), 1).node();
        events.pass(Event.ID.DocumentEnd);
        Event next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw events.span(next)
                    .problem(
                            "a second document begins here; keep one document in a file and drop the '---' between them");
        }
        return root instanceof YamlScalar scalar && scalar.isNull() ? Optional.empty() : Optional.of(root);
    }

    private Composed value(Event event, int depth) {
        if (depth > Budget.DEEPEST_NESTING) {
            throw tooDeep(events.span(event));
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        Optional<String> anchor = anchorOf((NodeEvent) event);
        anchor.ifPresent(anchors::open);
        long nodesBefore = budget.nodes();
        long charactersBefore = budget.characters();
        Composed composed = written(event, depth).weighing(budget, nodesBefore, charactersBefore);
        anchor.ifPresent(name -> anchors.close(name, composed));
        return composed;
    }

    private Composed written(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            YamlScalar text = scalar(scalar);
            spend(text, 1, text.text().length());
            return Composed.of(text, 1);
        }
        Span span = events.span(event);
        checkCollection((CollectionStartEvent) event, span);
        if (event instanceof SequenceStartEvent start) {
            return sequence(span, depth, start.isFlow());
        }
        return mapping(span, depth);
    }

    private YamlScalar scalar(ScalarEvent event) {
        Span span = events.span(event);
        boolean plain = isPlain(event, span);
        return new YamlScalar(event.getValue(), plain, span.place(), span.length());
    }

    private Composed sequence(Span span, int depth, boolean flow) {
        List<YamlNode> elements = new ArrayList<>();
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Composed element = value(event, depth + 1);
            elements.add(element.node());
            height = Math.max(height, element.height());
        }
        YamlSequence sequence = new YamlSequence(elements, span.place(), span.length(), flow);
        spend(sequence, 1, 0);
        return Composed.of(sequence, height + 1);
    }

    private Composed mapping(Span span, int depth) {
        List<YamlEntry> entries = new ArrayList<>();
        List<YamlMapping> merges = new ArrayList<>();
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlScalar key = key(event);
            Event valueEvent = events.next();
            Composed value = value(valueEvent, depth + 1);
            height = Math.max(height, value.height());
            if (key.plain() && key.text().equals("<<")) {
                merges.addAll(merged(key, value.node()));
            } else {
                entries.add(new YamlEntry(key, value.node(), isAnchored(valueEvent)));
            }
        }
        YamlMapping mapping = new YamlMapping(entries, merges, span.place(), span.length());
        spend(mapping, 1, 0);
        return Composed.of(mapping, height + 1);
    }

    private static boolean isAnchored(Event event) {
        return !(event instanceof AliasEvent) && anchorOf((NodeEvent) event).isPresent();
    }

    private YamlScalar key(Event event) {
        Span span = events.span(event);
        if (event instanceof ScalarEvent scalar) {
            YamlScalar key = scalar(scalar);
            spend(key, 1, key.text().length());
            anchorOf(scalar).ifPresent(name -> anchors.close(name, Composed.of(key, 1)));
            return key;
        }
        if (event instanceof AliasEvent alias
                && anchors.find(alias.getAlias().getValue(), span).node() instanceof YamlScalar key) {
            spend(key, 1, key.text().length());
            return new YamlScalar(key.text(), key.plain(), span.place(), span.length());
        }
        if (event instanceof MappingStartEvent && events.follows('{', event)) {
            throw events.widened(event)
                    .problem("a template expression that begins a value must be in quotes, as in \"{{ … }}\"");
        }
        throw span.problem("a key must be a text, not a list or a mapping");
    }

    private Composed aliased(AliasEvent alias, int depth) {
        Span span = events.span(alias);
        Composed target = anchors.find(alias.getAlias().getValue(), span);
        if (depth + target.height() - 1 > Budget.DEEPEST_NESTING) {
            throw tooDeep(span);
        }
        budget.spend(target.nodes(), target.characters());
        if (budget.exceeded()) {
            throw span.problem("with its aliases written out this document holds more than " + Budget.bounds()
                    + "; use fewer aliases");
        }
        return target;
    }

    private void spend(YamlNode node, int nodes, int characters) {
        budget.spend(nodes, characters);
        if (budget.exceeded()) {
            throw new Span(node.place(), node.length())
                    .problem("this document holds more than " + Budget.bounds() + "; split it into several files");
        }
    }

    private static ProblemsException tooDeep(Span span) {
        return span.problem("this is nested more than " + Budget.DEEPEST_NESTING + " levels deep; make it flatter");
    }

    private static Optional<String> anchorOf(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue());
    }

    private static List<YamlMapping> merged(YamlScalar key, YamlNode value) {
        List<YamlMapping> merges = new ArrayList<>();
        List<YamlNode> candidates = value instanceof YamlSequence list ? list.elements() : List.of(value);
        for (YamlNode candidate : candidates) {
            if (!(candidate instanceof YamlMapping mapping)) {
                throw notMergeable(key);
            }
            merges.add(mapping);
        }
        return merges;
    }

    private static ProblemsException notMergeable(YamlScalar key) {
        Problem problem = key.problem(
                "'<<' merges a mapping or a list of mappings, as in '<<: *common'; quote it if it is a key of that name");
        return new ProblemsException(List.of(problem));
    }

    /** Whether a scalar counts as plain. */
    private static boolean isPlain(ScalarEvent event, Span span) {
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
        throw span.problem(meaningless(tag.get()));
    }

    /** Fails when a list or mapping carries a tag that would make it something else. */
    private static void checkCollection(CollectionStartEvent event, Span span) {
        String own = STANDARD + (event instanceof MappingStartEvent ? "map" : "seq");
        event.getTag().filter(tag -> !tag.equals(own) && !tag.equals("!")).ifPresent(tag -> {
            throw span.problem(meaningless(tag));
        });
    }

    private static String meaningless(String tag) {
        String shown = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
        return "the tag " + Problem.shortened(shown)
                + " has no meaning here; remove it, or put the text in quotes if it is not a tag";
    }

    /** The anchored values of a document so far. */
    static final class Anchors {

        private final Map<String, Composed> values = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        /** Notes that the value of an anchor begins. */
        void open(String name) {
            values.remove(name);
            open.add(name);
        }

        /** Notes that the value of an anchor is complete. */
        void close(String name, Composed value) {
            open.remove(name);
            values.put(name, value);
        }

        /** What an alias at this span stands for. */
        Composed find(String name, Span alias) {
            Composed value = values.get(name);
            if (value != null) {
                return value;
            }
            String shown = Problem.shortened(name);
            if (open.contains(name)) {
                throw alias.problem("the alias *" + shown + " is inside the value of &" + shown
                        + " itself, so it would never end; move the shared part out");
            }
            throw alias.problem("the alias *" + shown + " has no anchor &" + shown
                    + " above it; define it first, or put the text in quotes if it is not an alias");
        }
    }

    /**
     * A value and what it weighs with every alias in it written out.
     *
     * @param node the value
     * @param height how many levels it is deep; 1 for a scalar
     * @param nodes how many values it holds, itself included
     * @param characters how long its texts are together
     */
    private record Composed(YamlNode node, int height, long nodes, long characters) {

        /** A value that has not been weighed. */
        static Composed of(YamlNode node, int height) {
            return new Composed(node, height, 1, 0);
        }

        /** The value, weighing what was spent since the budget stood at these numbers. */
        Composed weighing(Budget budget, long nodesBefore, long charactersBefore) {
            return new Composed(node, height, budget.nodes() - nodesBefore, budget.characters() - charactersBefore);
        }
    }
}

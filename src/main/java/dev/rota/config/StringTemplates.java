package dev.rota.config;

import dev.rota.config.Draft.Filled;
import dev.rota.lookup.Lookups;
import dev.rota.problem.LineIndex;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.template.Rendered;
import dev.rota.template.TemplateRenderer;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fills in the templates in the strings of a document.
 *
 * <p>All strings with actions are one template, so that lookups are fetched together and a variable that one string sets can be used
 * in those behind it. Each stands between two characters that are in none of them, by which they are found again.
 */
final class StringTemplates {

    private static final Pattern ACTION = Pattern.compile("\\{[{%#]");

    private final Source source;
    private final List<YamlScalar> templates = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    StringTemplates(Source source) {
        this.source = source;
    }

    /** Whether there may be an action in a text. */
    static boolean mayHold(String text) {
        return ACTION.matcher(text).find();
    }

    /**
     * The document with tokens where values belong. A string with an action in it counts as plain: where a number is due, its value
     * may be one.
     */
    Filled fill(YamlNode tree, Lookups lookups) {
        collect(tree);
        Marks marks = Marks.absentFrom(templates);
        String text = together(marks);
        Rendered rendered;
        try {
            rendered = new TemplateRenderer(lookups).render(new Source(source.name(), text));
        } catch (ProblemsException e) {
            throw new ProblemsException(located(e.problems(), text));
        }
        List<String> filled = marks.apart(rendered.text());
        if (filled.size() != templates.size()) {
            throw new ProblemsException(List.of(templates
                    .get(0)
                    .problem("a tag reaches from one string into another; close it in the string where it is opened")));
        }
        return new Filled(
                rendered,
                Optional.of(replaced(tree, filled.iterator())),
                located(rendered.problems(), text),
                located(rendered.warnings(), text));
    }

    private void collect(YamlNode node) {
        if (node instanceof YamlScalar scalar && mayHold(scalar.text())) {
            templates.add(scalar);
        } else if (node instanceof YamlSequence sequence) {
            sequence.elements().forEach(this::collect);
        } else if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                collect(entry.key());
                collect(entry.value());
            }
        }
    }

    private String together(Marks marks) {
        StringBuilder text = new StringBuilder();
        for (YamlScalar template : templates) {
            text.append(marks.begin());
            starts.add(text.length());
            text.append(template.text()).append(marks.end()).append('\n');
        }
        return text.toString();
    }

    private static YamlNode replaced(YamlNode node, Iterator<String> filled) {
        if (node instanceof YamlScalar scalar) {
            return replaced(scalar, filled);
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> elements = new ArrayList<>();
            sequence.elements().forEach(element -> elements.add(replaced(element, filled)));
            return new YamlSequence(elements, sequence.place(), sequence.length(), sequence.flow());
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : ((YamlMapping) node).entries()) {
            YamlScalar key = replaced(entry.key(), filled);
            entries.add(new YamlEntry(key, replaced(entry.value(), filled), entry.anchored()));
        }
        return new YamlMapping(entries, ((YamlMapping) node).merges(), node.place(), node.length());
    }

    private static YamlScalar replaced(YamlScalar scalar, Iterator<String> filled) {
        if (!mayHold(scalar.text())) {
            return scalar;
        }
        YamlScalar plain = new YamlScalar(filled.next(), true, scalar.place(), scalar.length(), scalar.secret());
        return plain.isNull()
                ? new YamlScalar(plain.text(), false, scalar.place(), scalar.length(), scalar.secret())
                : plain;
    }

    private List<Problem> located(List<Problem> problems, String text) {
        return problems.stream().map(problem -> located(problem, text)).toList();
    }

    /** The problem at the author's place. */
    private Problem located(Problem problem, String text) {
        int offset = new LineIndex(text)
                .offset(problem.place().line(), problem.place().column());
        int template = starts.size() - 1;
        while (template > 0 && starts.get(template) > offset) {
            template--;
        }
        if (template < 0) {
            return problem;
        }
        YamlScalar scalar = templates.get(template);
        int column = Literals.column(scalar, offset - starts.get(template));
        return column < 0
                ? new Problem(scalar.place(), scalar.length(), problem.message()).lacking(problem.lack())
                : new Problem(
                                new Place(
                                        scalar.place().source(), scalar.place().line(), column),
                                problem.length(),
                                problem.message())
                        .lacking(problem.lack());
    }

    /** The two characters around each string. */
    private record Marks(char begin, char end) {

        private static final char FIRST = '\uE000';
        private static final char LAST = '\uF8FF';

        static Marks absentFrom(List<YamlScalar> templates) {
            List<Character> free = new ArrayList<>();
            for (char mark = FIRST; mark <= LAST && free.size() < 2; mark++) {
                int candidate = mark;
                if (templates.stream().noneMatch(template -> template.text().indexOf(candidate) >= 0)) {
                    free.add(mark);
                }
            }
            if (free.size() < 2) {
                throw new ProblemsException(List.of(templates
                        .get(0)
                        .problem("the strings use so many private-use characters that none are left; take some out")));
            }
            return new Marks(free.get(0), free.get(1));
        }

        /** The strings of a text that was put together. */
        List<String> apart(String text) {
            List<String> strings = new ArrayList<>();
            int position = text.indexOf(begin);
            while (position >= 0) {
                int close = text.indexOf(end, position);
                if (close < 0) {
                    break;
                }
                strings.add(text.substring(position + 1, close));
                position = text.indexOf(begin, close);
            }
            return strings;
        }
    }
}

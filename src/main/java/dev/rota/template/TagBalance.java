package dev.rota.template;

import dev.rota.template.Segment.Form;
import dev.rota.template.Segment.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Checks that tags that begin something are ended, and nothing else is; Pebble would only notice at the end. */
final class TagBalance {

    private static final Map<String, String> ENDS =
            Map.of("if", "endif", "for", "endfor", "macro", "endmacro", GoRange.TAG, GoRange.END);

    private final TemplateFile file;
    private final Deque<Step> open = new ArrayDeque<>();
    private final IdentityHashMap<Step, Step> otherwise = new IdentityHashMap<>();
    private final Map<String, Step> macros = new HashMap<>();

    TagBalance(TemplateFile file) {
        this.file = file;
    }

    /** Reports what does not fit. */
    void check(List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment instanceof Step step && step.form() == Form.TAG) {
                check(step);
            }
        }
        open.forEach(step -> file.report(step, written(step) + " is never ended; add " + end(step)));
    }

    private void check(Step step) {
        String name = name(step);
        if (ENDS.containsKey(name)) {
            open.push(step);
            if (name.equals("macro")) {
                checkName(step);
            }
        } else if (name.equals("elseif") || name.equals("else")) {
            otherwise(step, name.equals("else"));
        } else if (ENDS.containsValue(name)) {
            end(step, name);
        }
    }

    private void otherwise(Step step, boolean last) {
        boolean fits = !open.isEmpty() && (isOpen("if") || (last && (isOpen("for") || isOpen(GoRange.TAG))));
        if (!fits) {
            file.report(step, written(step) + " is outside any if");
        } else if (otherwise.containsKey(open.getFirst())) {
            Step first = otherwise.getOrDefault(open.getFirst(), step);
            file.report(
                    step,
                    written(step) + " comes after the " + written(first) + " in line "
                            + file.lines().line(first.from()));
        } else if (last) {
            otherwise.put(open.getFirst(), step);
        }
    }

    private void end(Step step, String name) {
        if (open.isEmpty()) {
            file.report(step, written(step) + " ends nothing; there is no tag before it that is still open");
        } else if (!name.equals(ENDS.get(name(open.peek())))) {
            file.report(
                    step,
                    written(step) + " is where " + end(open.peek()) + " is expected, for the " + word(open.peek())
                            + " in line " + file.lines().line(open.peek().from()));
            open.pop();
        } else {
            open.pop();
        }
    }

    private void checkName(Step step) {
        String macro = step.code().replaceFirst("^macro\\s+", "").replaceFirst("\\W.*", "");
        Step first = macros.putIfAbsent(macro, step);
        if (first != null) {
            file.report(
                    step,
                    "there is a macro " + macro + " already, in line "
                            + file.lines().line(first.from()));
        }
    }

    private boolean isOpen(String name) {
        return name(open.getFirst()).equals(name);
    }

    /** The word that an author wrote for a tag. */
    private static String word(Step step) {
        return step.action().lexemes().get(0).content();
    }

    private static String name(Step step) {
        return Tags.name(step.code());
    }

    /** The end in the dialect of the beginning. */
    private static String end(Step step) {
        return step.action().opener() == Segment.Opener.PRINT ? "{{ end }}" : "{% " + ENDS.get(name(step)) + " %}";
    }

    private String written(Step step) {
        Segment.Opener opener = step.action().opener();
        return opener.open() + " " + word(step) + " " + opener.close();
    }
}

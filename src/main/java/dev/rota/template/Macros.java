package dev.rota.template;

import dev.rota.template.Recorder.Absence;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.Macro;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The macros of a template.
 *
 * <p>A macro that is printed passes its texts and values on, as if they stood where it is called. One that is used in an
 * expression is text there: its marks are replaced by what they stand for.
 */
final class Macros {

    private final String source;
    private final List<Segment> segments;
    private final Recorder recorder;
    private final Map<String, Macro> macros = new HashMap<>();

    private int depth;

    Macros(String source, List<Segment> segments, Recorder recorder) {
        this.source = source;
        this.segments = segments;
        this.recorder = recorder;
    }

    Optional<Macro> find(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    List<String> names() {
        return macros.keySet().stream().sorted().toList();
    }

    /** Remembers a macro and gives the one that expressions shall call. */
    Macro register(Macro macro) {
        macros.put(macro.getName(), macro);
        return new Macro() {
            @Override
            public String getName() {
                return macro.getName();
            }

            @Override
            public List<String> getArgumentNames() {
                return macro.getArgumentNames();
            }

            @Override
            public String call(PebbleTemplateImpl self, EvaluationContextImpl context, Map<String, Object> arguments) {
                return text(marks(null, macro, self, context, arguments));
            }
        };
    }

    /** What a macro prints; one that calls itself without end is told where it is first called from outside. */
    String marks(
            @Nullable Integer line,
            Macro macro,
            PebbleTemplateImpl self,
            EvaluationContextImpl context,
            Map<String, Object> arguments) {
        depth++;
        try {
            return macro.call(self, context, arguments);
        } catch (StackOverflowError e) {
            if (depth > 1) {
                throw e;
            }
            throw new LookupFailure(Absence.failed(TemplateRenderer.TOO_DEEP), line, self.getName());
        } finally {
            depth--;
        }
    }

    private String text(String skeleton) {
        return Skeleton.marks(skeleton).stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Skeleton.Mark mark) {
        if (mark.kind() == Skeleton.TEXT) {
            Segment segment = segments.get(mark.number());
            return source.substring(segment.from(), segment.to());
        }
        if (mark.kind() == Skeleton.FAULT) {
            throw new PebbleException(null, ((Segment.Step) segments.get(mark.number())).code());
        }
        Recorder.Printed printed = recorder.value(mark.number());
        if (printed.secret()) {
            recorder.secretRead();
        }
        if (printed.failure().isPresent()) {
            Absence absence = printed.failure().get();
            throw absence.unfetched() || !absence.lack().isEmpty()
                    ? new LookupFailure(absence, printed.line(), "")
                    : new PebbleException(null, absence.reason());
        }
        return PebbleTexts.text(printed.content().orElseThrow());
    }
}

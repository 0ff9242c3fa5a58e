package dev.rota.template;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.template.Segment.Form;
import dev.rota.template.Segment.Step;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles segments with Pebble, and finds every action that Pebble does not understand. */
final class Compiler {

    private static final int LARGEST_OUTPUT = 16_000_000;

    private final Source source;
    private final LineIndex lines;
    private final List<Problem> problems;
    private final Recorder recorder;
    private final Set<String> lookups;

    Compiler(Source source, LineIndex lines, List<Problem> problems, Recorder recorder, Set<String> lookups) {
        this.source = source;
        this.lines = lines;
        this.problems = problems;
        this.recorder = recorder;
        this.lookups = lookups;
    }

    /**
     * The compiled template. What it is made of may have changed: an action that is wrong, but may stand in a comment,
     * has become faulty.
     *
     * @throws ProblemsException when something is wrong, now or already before
     */
    Compiled compile(List<Segment> segments) {
        if (problems.isEmpty()) {
            Optional<Compiled> compiled = attempt(segments);
            if (compiled.isPresent()) {
                return compiled.get();
            }
        }
        List<Segment> sound = withoutFaultyPrints(segments);
        if (problems.isEmpty()) {
            Optional<Compiled> compiled = attempt(sound);
            if (compiled.isPresent()) {
                return compiled.get();
            }
            reportFailure(sound);
        }
        throw new ProblemsException(problems);
    }

    /**
     * A template that can be evaluated.
     *
     * @param segments what its marks stand for
     */
    record Compiled(PebbleTemplate template, Program program, List<Segment> segments, Explanations explanations) {}

    private Optional<Compiled> attempt(List<Segment> segments) {
        try {
            return Optional.of(engine(segments));
        } catch (PebbleException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Compiled engine(List<Segment> segments) {
        Program program = Program.of(segments);
        Macros macros = new Macros(source.text(), segments, recorder);
        Map<String, Function> functions = new HashMap<>();
        lookups.forEach(name -> functions.put(name, new LookupFunction(name, recorder)));
        functions.put(PrintfFunction.NAME, new PrintfFunction());
        Explanations explanations = new Explanations(functions.keySet(), recorder);
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new StringLoader())
                .registerExtensionCustomizer(RestrictedPebble::new)
                .extension(new RotaExtension(
                        functions,
                        template -> new KeepingVisitor((PebbleTemplateImpl) template, recorder, macros, explanations)))
                .autoEscaping(false)
                .strictVariables(true)
                .newLineTrimming(false)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(LARGEST_OUTPUT)
                .build();
        return new Compiled(engine.getTemplate(program.text()), program, segments, explanations);
    }

    /** Tries each action that prints on its own, so that one run finds them all. */
    private List<Segment> withoutFaultyPrints(List<Segment> segments) {
        List<Segment> sound = new ArrayList<>();
        for (Segment segment : segments) {
            boolean prints = segment instanceof Step step && step.form() == Form.PRINT;
            sound.add(prints ? checked((Step) segment) : segment);
        }
        return List.copyOf(sound);
    }

    private Step checked(Step step) {
        try {
            engine(List.of(step));
            return step;
        } catch (PebbleException e) {
            return fault(step, explain(e), step.hint());
        } catch (StackOverflowError e) {
            return fault(step, "this is nested too deeply", Optional.empty());
        }
    }

    private Step fault(Step step, String reason, Optional<String> hint) {
        String message = hint.orElse(reason);
        if (!step.action().maybeComment()) {
            problems.add(problem(step, message));
        }
        return new Step(step.action(), Form.FAULTY, message, Optional.empty());
    }

    private void reportFailure(List<Segment> segments) {
        try {
            engine(segments);
        } catch (PebbleException e) {
            Integer line = e.getLineNumber();
            int index = line == null ? -1 : Program.of(segments).segment(line);
            problems.add(
                    index < 0
                            ? Problem.at(Place.startOf(source), explain(e))
                            : problem(segments.get(index), explain(e)));
        } catch (StackOverflowError e) {
            problems.add(Problem.at(Place.startOf(source), "tags are nested too deeply"));
        }
    }

    private Problem problem(Segment segment, String message) {
        Place place = new Place(source, lines.line(segment.from()), lines.column(segment.from()));
        return new Problem(place, segment.to() - segment.from(), message);
    }

    private String explain(PebbleException exception) {
        return new Explanations(lookups, recorder).of(exception);
    }
}

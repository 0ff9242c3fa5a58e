package dev.rota.template;

import dev.rota.template.Segment.Form;
import dev.rota.template.Segment.Step;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles segments with Pebble, and finds every action that Pebble does not understand. */
final class Compiler {

    private static final int LARGEST_OUTPUT = 4_000_000;
    private static final String NAME = "template";

    private final TemplateFile file;
    private final Recorder recorder;
    private final Set<String> lookups;

    Compiler(TemplateFile file, Recorder recorder, Set<String> lookups) {
        this.file = file;
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
        if (file.isSound()) {
            Optional<Compiled> compiled = attempt(segments);
            if (compiled.isPresent()) {
                return compiled.get();
            }
        }
        List<Segment> sound = segments.stream().map(this::checked).toList();
        file.requireSound();
        return attempt(sound).orElseThrow(() -> file.failure("the tags of this template are nested too deeply"));
    }

    /**
     * A template that can be evaluated.
     *
     * @param segments what its marks stand for
     */
    record Compiled(PebbleTemplate template, Program program, List<Segment> segments) {}

    private Optional<Compiled> attempt(List<Segment> segments) {
        try {
            return Optional.of(engine(Program.of(segments), segments));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Compiled engine(Program program, List<Segment> segments) {
        Macros macros = new Macros(file.text(), segments, recorder);
        Map<String, Function> functions = new HashMap<>();
        lookups.forEach(name -> functions.put(name, new Functions.Lookup(name, recorder)));
        functions.put(Functions.PRINTF, Functions.printf());
        Explanations explanations = new Explanations(functions.keySet(), recorder);
        functions.putAll(GoFunctions.all());
        functions.put(GoFunctions.PREFIX + "env", new Functions.GoEnvironment(new Functions.Lookup("env", recorder)));
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new OneText(program.text()))
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
        return new Compiled(engine.getTemplate(NAME), program, segments);
    }

    /** The text under a name. The library's loader takes the text as the name, and each error tells its template's name. */
    private static final class OneText extends StringLoader {

        private final String text;

        OneText(String text) {
            this.text = text;
        }

        @Override
        public Reader getReader(String name) {
            return new StringReader(text);
        }
    }

    /** Tries an action on its own, so that one run finds all that are wrong. */
    private Segment checked(Segment segment) {
        if (!(segment instanceof Step step) || step.form() == Form.FAULTY) {
            return segment;
        }
        try {
            engine(Program.ofOne(step), List.of());
            return segment;
        } catch (RuntimeException e) {
            return fault(step, step.hint().orElseGet(() -> explain(e)));
        } catch (StackOverflowError e) {
            return fault(step, "this is nested too deeply");
        }
    }

    private Step fault(Step step, String message) {
        if (!step.action().maybeComment() || step.form() == Form.TAG) {
            file.report(step, message);
        }
        return new Step(step.action(), Form.FAULTY, message, Optional.empty());
    }

    /** Pebble's parser also throws what says nothing to a user, such as a failed cast. */
    private String explain(RuntimeException exception) {
        if (exception instanceof NumberFormatException) {
            return ExactArithmetic.TOO_LARGE;
        }
        return exception instanceof PebbleException
                ? new Explanations(lookups, recorder).of(exception).reason()
                : "this expression cannot be understood";
    }
}

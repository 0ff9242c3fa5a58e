package dev.rota.template;

import dev.rota.lookup.Answers;
import dev.rota.lookup.Lookups;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Renders files: evaluates their actions with lookups, and keeps apart what the author wrote and what was inserted. */
public final class TemplateRenderer {

    static final String TOO_DEEP = "the template is nested too deeply; does a macro call itself without end?";

    private final Lookups lookups;

    /** Renders with the lookups of one file. */
    public TemplateRenderer(Lookups lookups) {
        this.lookups = lookups;
    }

    /**
     * The rendered file. Lookups that fail do not fail it: they are values that say so, or problems of a tag.
     *
     * @throws ProblemsException when the template cannot be evaluated, with everything that is wrong in it
     */
    public Rendered render(Source source) {
        return render(source, lookups);
    }

    /**
     * Only one top-level key of a file, such as {@code plugins}, evaluated with the environment alone; everything else is
     * blank, so that lines and columns stay. {@code ""} when the file has no such key.
     *
     * <p>The whole file is rendered with every other lookup failing, which costs nothing, and then the block is cut out
     * of the text: the lines from the key to the next one that begins a line, or, when the file begins with
     * <code>{</code>, the member of that name together with the outermost braces.
     *
     * @throws ProblemsException when the template cannot be evaluated, with everything that is wrong in it
     */
    public Rendered renderTopLevel(Source source, String key) {
        if (!source.text().contains(key)) {
            return render(new Source(source.name(), ""), lookups.withoutPlugins());
        }
        Rendered rendered = render(source, lookups.withoutPlugins());
        return rendered.withText(TopLevelBlock.cut(rendered.text(), key));
    }

    private static Rendered render(Source source, Lookups lookups) {
        TemplateFile file = new TemplateFile(source);
        List<Segment> translated = new Translator(file, lookups.names()).translate(new Scanner(file).scan());
        List<Segment> segments = WhiteSpace.trim(source.text(), translated);
        if (file.isSound()) {
            new TagBalance(file).check(segments);
        }
        Answers answers = lookups.answers();
        Recorder recorder = new Recorder(answers);
        Compiler.Compiled compiled = new Compiler(file, recorder, lookups.names()).compile(segments);
        String skeleton = answers.evaluate(() -> evaluate(file, compiled, recorder));
        recorder.findDerived(() -> evaluate(file, compiled, recorder));
        return new Assembly(file, compiled, recorder).assemble(skeleton);
    }

    private static String evaluate(TemplateFile file, Compiler.Compiled compiled, Recorder recorder) {
        StringWriter skeleton = new StringWriter();
        recorder.begin();
        try {
            compiled.template().evaluate(skeleton, Map.of());
        } catch (PebbleException e) {
            throw file.failure("the template prints more than Rota can hold; is there a loop without end?");
        } catch (StackOverflowError e) {
            throw file.failure(TOO_DEEP);
        } catch (OutOfMemoryError e) {
            throw file.failure("the template makes values that do not fit into memory; is there a loop without end?");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return skeleton.toString();
    }
}

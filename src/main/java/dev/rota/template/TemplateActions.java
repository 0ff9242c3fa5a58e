package dev.rota.template;

import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the actions of a template are, for whoever works on its text without filling it in. */
public final class TemplateActions {

    /** Those of every file; the ones that a file names by a prefix are only known once its plugins are read. */
    private static final Set<String> LOOKUPS =
            Set.of("env", "must_env", "tfstate", "tfstatef", "ssm", "secretsmanager", "cfn_output", "cfn_export");

    private TemplateActions() {}

    /**
     * An action.
     *
     * @param from where it begins in the text, in UTF-16 units
     * @param to where it ends, exclusive
     * @param prints whether it stands for a value, rather than deciding about what stands around it
     * @param go whether it is written in the dialect of Go
     */
    public record ActionSpan(int from, int to, boolean prints, boolean go) {}

    /**
     * The actions of a text, in order.
     *
     * @throws ProblemsException with every action that cannot be understood
     */
    public static List<ActionSpan> of(Source source) {
        TemplateFile file = new TemplateFile(source);
        List<ActionSpan> actions = new ArrayList<>();
        for (Segment segment : new Translator(file, LOOKUPS).translate(new Scanner(file).scan())) {
            if (segment instanceof Segment.Step step) {
                boolean prints = step.form() == Segment.Form.PRINT || step.form() == Segment.Form.FAULTY;
                actions.add(new ActionSpan(step.from(), step.to(), prints, step.go()));
            }
        }
        file.requireSound();
        return actions;
    }

    /**
     * A text of the same length and lines in which a word stands where an action prints, and blanks where it does not. Where
     * templates do not decide about the structure of a document, that structure can be read from it.
     *
     * @throws ProblemsException with every action that cannot be understood
     */
    public static String outline(Source source) {
        char[] outline = source.text().toCharArray();
        for (ActionSpan action : of(source)) {
            for (int position = action.from(); position < action.to(); position++) {
                if (outline[position] != '\n' && outline[position] != '\r') {
                    outline[position] = action.prints() ? 'x' : ' ';
                }
            }
        }
        return new String(outline);
    }
}

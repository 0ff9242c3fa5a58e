package dev.rota.yaml;

import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;

/** Reads one list, object or quoted text that came from a template and not from the file. */
final class FlowValue {

    private FlowValue() {}

    /** The value; every node of it stands at the one span. Problems do not quote it, for it may be a secret. */
    static YamlNode read(String value, Span span) {
        try {
            return YamlReader.compose(new TextLines(value), (from, to) -> span)
                    .orElseThrow(() -> span.problem("the value is empty"));
        } catch (ProblemsException e) {
            throw new ProblemsException(
                    e.problems().stream().map(FlowValue::ofValue).toList());
        }
    }

    private static Problem ofValue(Problem problem) {
        return new Problem(
                problem.place(),
                problem.length(),
                "the value that stands here after templates is not a list, an object or a quoted text: "
                        + problem.message());
    }
}

package dev.rota.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** Pebble's {@code range}, which makes a list of all its numbers at once, kept from filling the memory with them. */
final class BoundedRange implements Function {

    static final String NAME = "range";

    private static final int LONGEST = 10_000;

    private final Function range;

    BoundedRange(Function range) {
        this.range = range;
    }

    @Override
    public List<String> getArgumentNames() {
        return range.getArgumentNames();
    }

    @Override
    public Object execute(
            Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        if (arguments.get("start") instanceof Number start
                && arguments.get("end") instanceof Number end
                && Math.abs(end.doubleValue() - start.doubleValue()) > LONGEST * step(arguments)) {
            throw new PebbleException(
                    null,
                    "a range has at most %,d numbers; is a number in it too large?".formatted(LONGEST),
                    lineNumber,
                    self.getName());
        }
        return range.execute(arguments, self, context, lineNumber);
    }

    private static double step(Map<String, Object> arguments) {
        return arguments.get("increment") instanceof Number increment
                ? Math.max(1, Math.abs(increment.doubleValue()))
                : 1;
    }
}

package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.lookup.Answer;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lookup as a function of Pebble. Takes any number of arguments; the lookup judges them. */
final class LookupFunction implements Function {

    private final String name;
    private final Recorder recorder;

    LookupFunction(String name, Recorder recorder) {
        this.name = name;
        this.recorder = recorder;
    }

    /** No names: the arguments come under their numbers, in the order they were written. */
    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public @Nullable Object execute(
            Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        Answer answer = recorder.ask(name, inOrder(arguments, self, lineNumber));
        if (answer instanceof Answer.Found found) {
            if (found.secret()) {
                recorder.secretRead(found.value());
            }
            return JavaValues.of(found.value());
        }
        throw answer instanceof Answer.Failed failed
                ? new LookupFailure(failed.message(), false, lineNumber, self.getName())
                : new LookupFailure("the value of " + name + " is not known offline", true, lineNumber, self.getName());
    }

    private List<Json> inOrder(Map<String, Object> arguments, PebbleTemplate self, int lineNumber) {
        List<Json> values = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            if (!arguments.containsKey(String.valueOf(index))) {
                throw new LookupFailure(name + " takes its arguments without names", false, lineNumber, self.getName());
            }
            values.add(JavaValues.toJson(arguments.get(String.valueOf(index))));
        }
        return values;
    }
}

package dev.rota.template;

import dev.rota.json.Json;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Pebble puts together to a text. It would leave a null out, or write it as the word. */
final class PebbleTexts {

    static final String JOIN = "join";

    private PebbleTexts() {}

    /** The text of a value. */
    static String text(Json value) {
        if (value instanceof Json.JsonNull) {
            throw new PebbleException(
                    null,
                    "a value is null where text is expected; set it at its source, or write a default: … | default(\"TEXT\")");
        }
        return value.plain();
    }

    /** The operator, or ours in the place of the one between two texts. */
    static BinaryOperator of(BinaryOperator operator) {
        return operator.getSymbol().equals("~")
                ? new BinaryOperatorImpl(
                        operator.getSymbol(),
                        operator.getPrecedence(),
                        Concatenation::new,
                        operator.getType(),
                        operator.getAssociativity())
                : operator;
    }

    private static final class Concatenation extends BinaryExpression<String> {

        @Override
        public String evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            return text(JavaValues.toJson(getLeftExpression().evaluate(self, context)))
                    + text(JavaValues.toJson(getRightExpression().evaluate(self, context)));
        }
    }

    /** Pebble's filter, which never sees a null among the elements. */
    record Join(Filter ofPebble) implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return ofPebble.getArgumentNames();
        }

        @Override
        public @Nullable Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            if (input instanceof Collection<?> elements) {
                elements.forEach(element -> text(JavaValues.toJson(element)));
            }
            return ofPebble.apply(input, arguments, self, context, lineNumber);
        }
    }
}

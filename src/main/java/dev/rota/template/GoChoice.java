package dev.rota.template;

import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** Go's {@code and} and {@code or}: the first value if it decides, else the second, which is not asked for before. */
final class GoChoice extends BinaryExpression<Object> {

    private final boolean decidedBy;

    /**
     * One of the two.
     *
     * @param decidedBy whether the first value decides when it holds, or when it does not
     */
    GoChoice(boolean decidedBy) {
        this.decidedBy = decidedBy;
    }

    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object first = getLeftExpression().evaluate(self, context);
        return GoValues.holds(first) == decidedBy ? first : getRightExpression().evaluate(self, context);
    }
}

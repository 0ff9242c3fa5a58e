package dev.rota.template;

import dev.rota.template.Recorder.Absence;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.UnaryMinusExpression;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.OperatorUtils;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Pebble's arithmetic, in which a whole number that does not fit into 64 bits is a failure; Pebble's own takes another number. */
final class ExactArithmetic extends BinaryExpression<Object> {

    static final String TOO_LARGE =
            "a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807";

    private static final Map<String, BiFunction<BigInteger, BigInteger, BigInteger>> OPERATIONS = Map.of(
            "+", BigInteger::add,
            "-", BigInteger::subtract,
            "*", BigInteger::multiply,
            "/", (left, right) -> right.signum() == 0 ? right : left.divide(right));

    private final BinaryExpression<?> usual;
    private final BiFunction<BigInteger, BigInteger, BigInteger> exact;

    private ExactArithmetic(BinaryExpression<?> usual, BiFunction<BigInteger, BigInteger, BigInteger> exact) {
        this.usual = usual;
        this.exact = exact;
    }

    /** The same operator, exact if it is arithmetic. */
    static BinaryOperator of(BinaryOperator operator) {
        return Optional.ofNullable(OPERATIONS.get(operator.getSymbol()))
                .<BinaryOperator>map(exact -> new BinaryOperatorImpl(
                        operator.getSymbol(),
                        operator.getPrecedence(),
                        () -> new ExactArithmetic(operator.createInstance(), exact),
                        operator.getType(),
                        operator.getAssociativity()))
                .orElse(operator);
    }

    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object left = getLeftExpression().evaluate(self, context);
        Object right = getRightExpression().evaluate(self, context);
        if (isWhole(left)
                && isWhole(right)
                && exact.apply(whole(left), whole(right)).bitLength() >= Long.SIZE) {
            throw tooLarge(getLineNumber(), self);
        }
        usual.setLeft(new Known(left));
        usual.setRight(new Known(right));
        usual.setLineNumber(getLineNumber());
        return usual.evaluate(self, context);
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer;
    }

    private static BigInteger whole(@Nullable Object value) {
        return value instanceof Number number ? BigInteger.valueOf(number.longValue()) : BigInteger.ZERO;
    }

    private static LookupFailure tooLarge(int line, PebbleTemplate template) {
        return new LookupFailure(Absence.failed(TOO_LARGE), line, template.getName());
    }

    /** A value that has been worked out. */
    private record Known(@Nullable Object value) implements Expression<Object> {

        @Override
        public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            return value;
        }

        @Override
        public void accept(NodeVisitor visitor) {
            // There is nothing in it.
        }

        @Override
        public int getLineNumber() {
            return 0;
        }
    }

    /** A minus in front of a value; public, because Pebble makes it by its class. */
    public static final class Minus extends UnaryMinusExpression {

        @Override
        public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            Object value = getChildExpression().evaluate(self, context);
            if (Long.valueOf(Long.MIN_VALUE).equals(value)) {
                throw tooLarge(getLineNumber(), self);
            }
            return OperatorUtils.unaryMinus(value);
        }
    }

    /** Pebble's {@code abs}. */
    record Absolute(Filter usual) implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return usual.getArgumentNames();
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            if (Long.valueOf(Long.MIN_VALUE).equals(input)) {
                throw tooLarge(line, self);
            }
            return usual.apply(input, arguments, self, context, line);
        }
    }
}

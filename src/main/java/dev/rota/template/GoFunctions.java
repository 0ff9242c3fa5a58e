package dev.rota.template;

import dev.rota.template.Functions.Computation;
import dev.rota.template.Functions.Computed;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions and operators that Go's actions are translated into; nobody writes them. */
final class GoFunctions {

    /** What their names begin with. */
    static final String PREFIX = "go_";

    private static final int AS_BINDING_AS_AND = 10;

    private GoFunctions() {}

    /** By their names. */
    static Map<String, Function> all() {
        Map<String, Function> functions = new HashMap<>();
        functions.put(PREFIX + "bind", new Bind());
        COMPUTATIONS.forEach((name, computation) -> functions.put(PREFIX + name, new Computed(computation)));
        return functions;
    }

    /** {@code and} and {@code or}, which give one of their values and ask for the second only when the first does not decide. */
    static List<BinaryOperator> operators() {
        return List.of(operator("and", false), operator("or", true));
    }

    private static BinaryOperator operator(String name, boolean decidedBy) {
        return new BinaryOperatorImpl(
                PREFIX + name,
                AS_BINDING_AS_AND,
                () -> new Choice(decidedBy),
                BinaryOperatorType.NORMAL,
                Associativity.LEFT);
    }

    private static final Map<String, Computation> COMPUTATIONS = Map.ofEntries(
            Map.entry("true", arguments -> GoValues.holds(arguments.get(0))),
            Map.entry("not", arguments -> !GoValues.holds(arguments.get(0))),
            Map.entry("eq", GoFunctions::equalsAny),
            Map.entry("ne", arguments -> !GoValues.equal("ne", arguments.get(0), arguments.get(1))),
            Map.entry("lt", arguments -> compare("lt", arguments) < 0),
            Map.entry("le", arguments -> compare("le", arguments) <= 0),
            Map.entry("gt", arguments -> compare("gt", arguments) > 0),
            Map.entry("ge", arguments -> compare("ge", arguments) >= 0),
            Map.entry("len", arguments -> GoValues.length(arguments.get(0))),
            Map.entry("index", GoPlaces::index),
            Map.entry("slice", GoPlaces::slice),
            Map.entry("print", GoFunctions::print),
            Map.entry(
                    "println",
                    arguments -> arguments.stream().map(GoValues::text).collect(Collectors.joining(" ", "", "\n"))),
            Map.entry("html", arguments -> GoEscapes.html(print(arguments))),
            Map.entry("js", arguments -> GoEscapes.js(print(arguments))),
            Map.entry("urlquery", arguments -> GoEscapes.urlquery(print(arguments))),
            Map.entry(
                    "text",
                    arguments -> new String(
                            HexFormat.of().parseHex(GoValues.text(arguments.get(0))), StandardCharsets.UTF_8)),
            Map.entry("number", arguments -> new BigDecimal(GoValues.text(arguments.get(0)))));

    private static Object equalsAny(List<@Nullable Object> arguments) {
        boolean found = false;
        for (Object other : arguments.subList(1, arguments.size())) {
            found |= GoValues.equal("eq", arguments.get(0), other);
        }
        return found;
    }

    private static int compare(String function, List<@Nullable Object> arguments) {
        return GoValues.compare(function, arguments.get(0), arguments.get(1));
    }

    /** A blank stands between two values of which neither is a text. */
    private static String print(List<@Nullable Object> arguments) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < arguments.size(); index++) {
            boolean blank =
                    index > 0 && !GoValues.isText(arguments.get(index)) && !GoValues.isText(arguments.get(index - 1));
            text.append(blank ? " " : "").append(GoValues.text(arguments.get(index)));
        }
        return text.toString();
    }

    /** Gives a value a name, and says whether it holds. */
    private static final class Bind implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            List<@Nullable Object> nameAndValue = Functions.inOrder(arguments);
            ((EvaluationContextImpl) context)
                    .getScopeChain()
                    .set(GoValues.text(nameAndValue.get(0)), nameAndValue.get(1));
            return GoValues.holds(nameAndValue.get(1));
        }
    }

    /** Go's {@code and} and {@code or}: the first value if it decides, else the second, which is not asked for before. */
    private static final class Choice extends BinaryExpression<Object> {

        private final boolean decidedBy;

        /**
         * One of the two.
         *
         * @param decidedBy whether the first value decides when it holds, or when it does not
         */
        Choice(boolean decidedBy) {
            this.decidedBy = decidedBy;
        }

        @Override
        public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            Object first = getLeftExpression().evaluate(self, context);
            return GoValues.holds(first) == decidedBy
                    ? first
                    : getRightExpression().evaluate(self, context);
        }
    }
}

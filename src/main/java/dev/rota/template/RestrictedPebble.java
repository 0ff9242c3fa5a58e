package dev.rota.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperatorImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves of Pebble's own extensions what a file may use: no way to other templates, resource bundles or Java objects. */
final class RestrictedPebble extends ExtensionCustomizer {

    private static final List<String> FUNCTIONS = List.of("max", "min", Functions.RANGE);

    RestrictedPebble(Extension extension) {
        super(extension);
    }

    @Override
    public @Nullable List<TokenParser> getTokenParsers() {
        List<TokenParser> parsers = super.getTokenParsers();
        return parsers == null
                ? null
                : parsers.stream()
                        .filter(parser -> Tags.OPENING.contains(parser.getTag()))
                        .toList();
    }

    @Override
    public @Nullable Map<String, Function> getFunctions() {
        Map<String, Function> functions = super.getFunctions();
        if (functions == null) {
            return null;
        }
        functions.keySet().retainAll(FUNCTIONS);
        functions.computeIfPresent(Functions.RANGE, (name, range) -> new Functions.BoundedRange(range));
        return functions;
    }

    @Override
    public @Nullable Map<String, Filter> getFilters() {
        Map<String, Filter> filters = super.getFilters();
        if (filters != null) {
            filters.computeIfPresent("abs", (name, filter) -> new ExactArithmetic.Absolute(filter));
            filters.computeIfPresent(PebbleTexts.JOIN, (name, join) -> new PebbleTexts.Join(join));
        }
        return filters;
    }

    @Override
    public @Nullable List<BinaryOperator> getBinaryOperators() {
        List<BinaryOperator> operators = super.getBinaryOperators();
        return operators == null
                ? null
                : operators.stream()
                        .map(ExactArithmetic::of)
                        .map(PebbleTexts::of)
                        .toList();
    }

    @Override
    public @Nullable List<UnaryOperator> getUnaryOperators() {
        List<UnaryOperator> operators = super.getUnaryOperators();
        return operators == null
                ? null
                : operators.stream()
                        .map(operator -> operator.getSymbol().equals("-")
                                ? new UnaryOperatorImpl("-", operator.getPrecedence(), ExactArithmetic.Minus.class)
                                : operator)
                        .toList();
    }

    /** Ours does what these do. */
    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of();
    }

    /** Ours stands in its place. */
    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of();
    }
}

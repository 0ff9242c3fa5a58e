package dev.rota.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;

/** What Rota adds to Pebble: the lookups, what Go's templates have beyond Pebble, and the keeping of printed values. */
final class RotaExtension extends AbstractExtension {

    private final Map<String, Function> functions;
    private final NodeVisitorFactory visitors;

    RotaExtension(Map<String, Function> functions, NodeVisitorFactory visitors) {
        this.functions = Map.copyOf(functions);
        this.visitors = visitors;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return functions;
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new GoRange(), GoLoopExit.BREAK, GoLoopExit.CONTINUE);
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return GoFunctions.operators();
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(visitors);
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new PlainAttributes());
    }
}

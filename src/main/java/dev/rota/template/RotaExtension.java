package dev.rota.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode.LoopVariables;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return List.of(new GoRange(), GoRange.Exit.BREAK, GoRange.Exit.CONTINUE);
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

    /**
     * What stands behind a dot or in brackets: members of objects, elements of lists, and the variable {@code loop}.
     *
     * <p>Stands in the place of Pebble's own resolver, which reaches any public method of a Java object; so there is no way
     * from a template to classes or files.
     */
    private static final class PlainAttributes implements AttributeResolver {

        @Override
        public @Nullable ResolvedAttribute resolve(
                @Nullable Object instance,
                @Nullable Object attribute,
                Object @Nullable [] argumentValues,
                @Nullable ArgumentsNode arguments,
                EvaluationContextImpl context,
                String filename,
                int lineNumber) {
            String name = String.valueOf(attribute);
            if (arguments != null) {
                return null;
            }
            if (instance instanceof Map<?, ?> map) {
                return map.containsKey(name) ? new ResolvedAttribute(map.get(name)) : null;
            }
            if (instance instanceof List<?> list) {
                return element(list, name);
            }
            if (instance instanceof Map.Entry<?, ?> entry) {
                return switch (name) {
                    case "key" -> new ResolvedAttribute(entry.getKey());
                    case "value" -> new ResolvedAttribute(entry.getValue());
                    default -> null;
                };
            }
            return instance instanceof LoopVariables loop
                    ? loop(loop, name).map(ResolvedAttribute::new).orElse(null)
                    : null;
        }

        private static @Nullable ResolvedAttribute element(List<?> list, String name) {
            int index = name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : -1;
            return index >= 0 && index < list.size() ? new ResolvedAttribute(list.get(index)) : null;
        }

        private static Optional<Object> loop(LoopVariables loop, String name) {
            return switch (name) {
                case "index" -> Optional.of((long) loop.getIndex());
                case "revindex" -> Optional.of(loop.getRevindex().longValue());
                case "length" -> Optional.of(loop.getLength().longValue());
                case "first" -> Optional.of(loop.isFirst());
                case "last" -> Optional.of(loop.isLast());
                default -> Optional.empty();
            };
        }
    }
}

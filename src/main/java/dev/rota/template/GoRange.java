package dev.rota.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Go's {@code range} as a tag: {@code go_range place, item, value}, an {@code else} for when there is nothing, and an end.
 *
 * <p>A list is gone through in order, an object by the order of its names, a number from 0 to before it.
 */
final class GoRange implements TokenParser {

    static final String TAG = "go_range";
    static final String END = "go_endrange";

    private static final int MOST_TURNS = 100_000;

    @Override
    public String getTag() {
        return TAG;
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        TokenStream stream = parser.getStream();
        stream.next();
        String place = parser.getExpressionParser().parseNewVariableName();
        stream.expect(Token.Type.PUNCTUATION, ",");
        String item = parser.getExpressionParser().parseNewVariableName();
        stream.expect(Token.Type.PUNCTUATION, ",");
        Expression<?> value = parser.getExpressionParser().parseExpression();
        stream.expect(Token.Type.EXECUTE_END);
        BodyNode body = parser.subparse(next -> next.test(Token.Type.NAME, "else", END));
        Optional<BodyNode> otherwise = Optional.empty();
        if (stream.current().test(Token.Type.NAME, "else")) {
            stream.next();
            stream.expect(Token.Type.EXECUTE_END);
            otherwise = Optional.of(parser.subparse(next -> next.test(Token.Type.NAME, END)));
        }
        stream.next();
        stream.expect(Token.Type.EXECUTE_END);
        return new Node(token.getLineNumber(), place, item, value, body, otherwise);
    }

    /** A turn of the loop. */
    private record Turn(Object place, @Nullable Object item) {}

    /** The loop. */
    static final class Node extends AbstractRenderableNode {

        private final String place;
        private final String item;
        private final Expression<?> value;
        private final BodyNode body;
        private final Optional<BodyNode> otherwise;

        Node(int line, String place, String item, Expression<?> value, BodyNode body, Optional<BodyNode> otherwise) {
            super(line);
            this.place = place;
            this.item = item;
            this.value = value;
            this.body = body;
            this.otherwise = otherwise;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            List<Turn> turns = turns(value.evaluate(self, context), self);
            if (turns.isEmpty() && otherwise.isPresent()) {
                otherwise.get().render(self, writer, context);
            }
            ScopeChain scopes = context.getScopeChain();
            for (Turn turn : turns) {
                scopes.set(place, turn.place());
                scopes.set(item, turn.item());
                try {
                    body.render(self, writer, context);
                } catch (Exit.Signal signal) {
                    if (signal.leaves()) {
                        return;
                    }
                }
            }
        }

        private List<Turn> turns(@Nullable Object values, PebbleTemplateImpl self) {
            List<Turn> turns = new ArrayList<>();
            if (values instanceof List<?> list) {
                list.forEach(element -> turns.add(new Turn((long) turns.size(), element)));
            } else if (values instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((name, member) -> sorted.put(String.valueOf(name), member));
                sorted.forEach((name, member) -> turns.add(new Turn(name, member)));
            } else if (values instanceof Number number && isCount(number)) {
                for (long turn = 0; turn < number.longValue(); turn++) {
                    turns.add(new Turn(turn, turn));
                }
            } else if (values != null) {
                throw new PebbleException(
                        null,
                        "range loops over a list, an object or a number up to " + MOST_TURNS + ", not "
                                + GoValues.kind(values),
                        getLineNumber(),
                        self.getName());
            }
            return turns;
        }

        private static boolean isCount(Number number) {
            return GoValues.decimal(number).stripTrailingZeros().scale() <= 0 && number.longValue() <= MOST_TURNS;
        }

        @Override
        public void accept(NodeVisitor visitor) {
            body.accept(visitor);
            otherwise.ifPresent(node -> node.accept(visitor));
        }
    }

    /** Go's {@code break} and {@code continue}, as tags that a loop understands. */
    record Exit(String keyword) implements TokenParser {

        /** What the names of these tags begin with. */
        static final String PREFIX = "go_";

        static final Exit BREAK = new Exit("break");
        static final Exit CONTINUE = new Exit("continue");

        @Override
        public String getTag() {
            return PREFIX + keyword;
        }

        @Override
        public RenderableNode parse(Token token, Parser parser) {
            parser.getStream().next();
            parser.getStream().expect(Token.Type.EXECUTE_END);
            return new ExitNode(token.getLineNumber(), new Signal(keyword.equals(BREAK.keyword)));
        }

        /** Passes through everything up to the loop. */
        static final class Signal extends RuntimeException {

            @Serial
            private static final long serialVersionUID = 1L;

            private final boolean leaves;

            Signal(boolean leaves) {
                super("", null, false, false);
                this.leaves = leaves;
            }

            /** Whether the loop ends, rather than only this turn of it. */
            boolean leaves() {
                return leaves;
            }
        }

        private static final class ExitNode extends AbstractRenderableNode {

            private final Signal signal;

            ExitNode(int line, Signal signal) {
                super(line);
                this.signal = signal;
            }

            @Override
            public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
                throw signal;
            }

            @Override
            public void accept(NodeVisitor visitor) {
                // holds nothing to be visited
            }
        }
    }
}

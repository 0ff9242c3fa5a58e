package dev.rota.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.Serial;
import java.io.Writer;

/** Go's {@code break} and {@code continue}, as tags that {@link GoRange} understands. */
record GoLoopExit(String keyword) implements TokenParser {

    /** What the names of these tags begin with. */
    static final String PREFIX = "go_";

    static final GoLoopExit BREAK = new GoLoopExit("break");
    static final GoLoopExit CONTINUE = new GoLoopExit("continue");

    @Override
    public String getTag() {
        return PREFIX + keyword;
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        parser.getStream().next();
        parser.getStream().expect(Token.Type.EXECUTE_END);
        return new Node(token.getLineNumber(), new Signal(keyword.equals(BREAK.keyword)));
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

    private static final class Node extends AbstractRenderableNode {

        private final Signal signal;

        Node(int line, Signal signal) {
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

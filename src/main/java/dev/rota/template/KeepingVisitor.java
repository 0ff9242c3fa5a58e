package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.template.Recorder.PrintState;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.Macro;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;

/** Makes every action that prints keep its value, and every tag that fails say so without ending the evaluation. */
final class KeepingVisitor extends AbstractNodeVisitor {

    private final Recorder recorder;
    private final Macros macros;
    private final Explanations explanations;

    KeepingVisitor(PebbleTemplateImpl template, Recorder recorder, Macros macros, Explanations explanations) {
        super(template);
        this.recorder = recorder;
        this.macros = macros;
        this.explanations = explanations;
    }

    @Override
    public void visit(PrintNode node) {
        node.setExpression(
                new PrintedExpression(node.getExpression(), node.getLineNumber(), recorder, macros, explanations));
    }

    @Override
    public void visit(MacroNode node) {
        getTemplate().registerMacro(macros.register(node.getMacro()));
        super.visit(node);
    }

    @Override
    public void visit(BodyNode node) {
        super.visit(node);
        node.getChildren().replaceAll(this::guarded);
    }

    private RenderableNode guarded(RenderableNode node) {
        boolean tag = node instanceof IfNode || node instanceof ForNode || node instanceof SetNode;
        return tag || node instanceof GoRange.Node
                ? new GuardedTag(node, ((AbstractRenderableNode) node).getLineNumber(), recorder, explanations)
                : node;
    }

    /** Keeps a tag that fails from ending the evaluation, so that everything that is wrong is found in one go. */
    private static final class GuardedTag implements RenderableNode {

        private final RenderableNode tag;
        private final int line;
        private final Recorder recorder;
        private final Explanations explanations;

        GuardedTag(RenderableNode tag, int line, Recorder recorder, Explanations explanations) {
            this.tag = tag;
            this.line = line;
            this.recorder = recorder;
            this.explanations = explanations;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            try {
                tag.render(self, writer, context);
            } catch (GoRange.Exit.Signal signal) {
                throw signal;
            } catch (RuntimeException e) {
                if (Explanations.isTooLarge(e)) {
                    throw e;
                }
                boolean lazily =
                        tag instanceof SetNode set && !context.getScopeChain().containsKey(set.getName());
                if (lazily) {
                    recorder.failVariable(((SetNode) tag).getName(), explanations.of(e));
                } else {
                    recorder.fail(new Recorder.TagFailure(Explanations.line(e).orElse(line), explanations.of(e)));
                }
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            tag.accept(visitor);
        }
    }

    /** Keeps what an expression evaluates to, or why it cannot be, and prints a mark for it. */
    private static final class PrintedExpression implements Expression<Object> {

        private final Expression<?> inner;
        private final int line;
        private final Recorder recorder;
        private final Macros macros;
        private final Explanations explanations;

        PrintedExpression(Expression<?> inner, int line, Recorder recorder, Macros macros, Explanations explanations) {
            this.inner = inner;
            this.line = line;
            this.recorder = recorder;
            this.macros = macros;
            this.explanations = explanations;
        }

        @Override
        public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            PrintState outer = recorder.enterPrint();
            try {
                Optional<Macro> macro = macro(context);
                return macro.isPresent() ? marks(macro.get(), self, context) : kept(self, context);
            } catch (RuntimeException e) {
                if (Explanations.isTooLarge(e)) {
                    throw e;
                }
                return recorder.keepFailure(line, explanations.of(e));
            } finally {
                recorder.leavePrint(outer);
            }
        }

        private String kept(PebbleTemplateImpl self, EvaluationContextImpl context) {
            Json content = JavaValues.toJson(inner.evaluate(self, context));
            return recorder.keep(line, content);
        }

        private Optional<Macro> macro(EvaluationContextImpl context) {
            return inner instanceof FunctionOrMacroInvocationExpression call
                            && context.getExtensionRegistry().getFunction(call.getFunctionName()) == null
                    ? macros.find(call.getFunctionName())
                    : Optional.empty();
        }

        private String marks(Macro macro, PebbleTemplateImpl self, EvaluationContextImpl context) {
            Map<String, Object> arguments =
                    ((FunctionOrMacroInvocationExpression) inner).getArguments().getArgumentMap(self, context, macro);
            PrintState outer = recorder.enterMacroBody();
            try {
                return macros.marks(line, macro, self, context, arguments);
            } finally {
                recorder.leavePrint(outer);
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            inner.accept(visitor);
        }

        @Override
        public int getLineNumber() {
            return inner.getLineNumber();
        }
    }
}

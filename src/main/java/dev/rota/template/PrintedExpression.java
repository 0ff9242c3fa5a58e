package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.template.Recorder.PrintState;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.Macro;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.Map;
import java.util.Optional;

/** Keeps what an expression evaluates to, or why it cannot be, and prints a mark for it. */
final class PrintedExpression implements Expression<Object> {

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
            return macro.call(self, context, arguments);
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

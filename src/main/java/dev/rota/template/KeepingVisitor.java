package dev.rota.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

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
}

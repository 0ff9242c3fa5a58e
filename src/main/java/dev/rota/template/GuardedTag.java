package dev.rota.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** Keeps a tag that fails from ending the evaluation, so that everything that is wrong is found in one go. */
final class GuardedTag implements RenderableNode {

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
        } catch (GoLoopExit.Signal signal) {
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

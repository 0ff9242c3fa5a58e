package dev.rota.apply;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The writes of one rule, of which it can be told afterwards which succeeded. */
final class RecordedWrites implements RuleWrites {

    private final RuleWrites writes;
    private final List<String> written = new ArrayList<>();

    RecordedWrites(RuleWrites writes) {
        this.writes = writes;
    }

    /** The operations that succeeded, as AWS calls them, in their order. */
    List<String> written() {
        return written;
    }

    @Override
    public void putRule(Rule rule, Map<String, String> tags) {
        write("PutRule", () -> writes.putRule(rule, tags));
    }

    @Override
    public void enableRule(RuleKey rule) {
        write("EnableRule", () -> writes.enableRule(rule));
    }

    @Override
    public void disableRule(RuleKey rule) {
        write("DisableRule", () -> writes.disableRule(rule));
    }

    @Override
    public void putTargets(RuleKey rule, List<EcsTarget> targets) {
        write("PutTargets", () -> writes.putTargets(rule, targets));
    }

    @Override
    public void removeTargets(RuleKey rule, List<String> ids) {
        write("RemoveTargets", () -> writes.removeTargets(rule, ids));
    }

    @Override
    public void deleteRule(RuleKey rule) {
        write("DeleteRule", () -> writes.deleteRule(rule));
    }

    @Override
    public void tag(String ruleArn, Map<String, String> tags) {
        write("TagResource", () -> writes.tag(ruleArn, tags));
    }

    @Override
    public void untag(String ruleArn, Set<String> keys) {
        write("UntagResource", () -> writes.untag(ruleArn, keys));
    }

    private void write(String operation, Runnable call) {
        call.run();
        written.add(operation);
    }
}

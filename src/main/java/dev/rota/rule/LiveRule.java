package dev.rota.rule;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A rule as it is now in AWS.
 *
 * @param header the rule itself
 * @param targets what it starts
 * @param tags its tags
 */
public record LiveRule(RuleHeader header, RuleTargets targets, RuleTags tags) {

    /** What a file can say of it: the rule with its ECS targets and people's tags. */
    public Rule rule() {
        return header.rule().withTargets(targets.ecs()).withTags(tags.ofPeople());
    }

    /** Its bus and name. */
    public RuleKey key() {
        return header.rule().key();
    }

    /** Its name. */
    public String name() {
        return header.rule().name();
    }

    /** Its ARN. */
    public String arn() {
        return header.arn();
    }

    /** Whether it carries this tracking id. */
    public boolean isTrackedAs(String trackingId) {
        return tags.trackingId().filter(trackingId::equals).isPresent();
    }

    /** What a write would erase, because this build of Rota has no key for it. */
    public Set<String> unknownMembers() {
        Set<String> members = new LinkedHashSet<>(header.unknownMembers());
        members.addAll(targets.unknownMembers());
        return members;
    }

    /** This rule with tags read anew. */
    public LiveRule withTags(RuleTags others) {
        return new LiveRule(header, targets, others);
    }
}

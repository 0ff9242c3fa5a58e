package dev.rota.verify;

import dev.rota.rule.Hold;
import dev.rota.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A rule that is to be checked.
 *
 * @param rule what would be applied, or what is live
 * @param hold that it is on hold, if it is
 * @param otherTargets what it starts besides ECS tasks, which nobody here can check
 */
public record Candidate(Rule rule, Optional<Hold> hold, List<String> otherTargets) {

    public Candidate {
        otherTargets = List.copyOf(otherTargets);
    }
}

package dev.rota.cli;

import dev.rota.config.Selection;
import dev.rota.problem.UsageException;

/** When pruning makes sense. */
final class PruneRules {

    private PruneRules() {}

    /**
     * The selected rules.
     *
     * @throws UsageException when some rules are selected and others are to be pruned: whatever was not selected would go
     */
    static Selection selection(FileOptions files, boolean prune) {
        Selection selection = files.selection();
        if (prune && !selection.isEverything()) {
            throw new UsageException("--prune and --rule cannot go together: pruning is about all rules of the files;"
                    + " run rota prune by itself");
        }
        return selection;
    }
}

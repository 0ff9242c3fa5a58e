package dev.rota.cli.completion;

import java.util.Collections;
import java.util.Iterator;

/**
 * Stands at an option or parameter whose values are names of rules: {@code completionCandidates = RuleNames.class}. It holds none
 * itself; completion scripts ask for them when they are wanted.
 */
public final class RuleNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Collections.emptyIterator();
    }
}

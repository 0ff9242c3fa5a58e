package dev.rota.sandbox;

import dev.rota.sandbox.service.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shall go wrong, in the order it was asked for: of several faults that match a call, the first hits it. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    Faults() {}

    /** Asks for a fault. */
    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** Forgets all faults, also those that still have to happen. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** The faults that still have to happen. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** Whether the call of this number comes after the last one that is answered. */
    synchronized boolean refuse(long number) {
        return waiting.stream()
                .filter(fault -> fault.kind() == Fault.Kind.REFUSE_ALL_AFTER)
                .anyMatch(fault -> number > fault.call().orElse(0));
    }

    /** Takes the fault that hits a call. */
    synchronized Optional<Fault> take(long number, Invocation invocation) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            boolean possible = fault.kind() != Fault.Kind.REFUSE_ALL_AFTER
                    && (fault.kind() != Fault.Kind.ENTRY_FAILURE || invocation.hasEntries());
            if (possible && fault.hits(number, invocation.operation(), invocation.resource())) {
                if (fault.times() == 1) {
                    waiting.remove(i);
                } else if (fault.times() < Integer.MAX_VALUE) {
                    waiting.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}

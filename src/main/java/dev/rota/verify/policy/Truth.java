package dev.rota.verify.policy;

import java.util.Collection;

/** What can be told of a statement's part: it holds, it does not, or nobody here can tell. */
enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Whether all hold: one that does not decides it, whatever is unknown. */
    static Truth all(Collection<Truth> parts) {
        if (parts.contains(NO)) {
            return NO;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    Truth negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}

package dev.rota.proof;

import dev.rota.sandbox.Fault;
import dev.rota.sandbox.Fault.Kind;

/** What goes wrong, and whether it passes, so that a single one must not be noticed at all. */
enum Trouble {
    THROTTLED(Fault.of(Kind.THROTTLE), true),
    SERVICE_FAILED(Fault.of(Kind.INTERNAL), true),
    CONNECTION_RESET(Fault.of(Kind.RESET), true),
    ANSWER_LOST(Fault.of(Kind.LOST_ANSWER), true),
    CONCURRENT_MODIFICATION(Fault.of(Kind.CONCURRENT_MODIFICATION), true),
    ENTRY_CONCURRENT(Fault.of(Kind.ENTRY_FAILURE), true),
    ENTRY_REFUSED(Fault.of(Kind.ENTRY_FAILURE).withCode("LimitExceededException"), false),
    DENIED(Fault.of(Kind.ACCESS_DENIED), false),
    LIMIT_EXCEEDED(Fault.of(Kind.LIMIT_EXCEEDED), false),
    EXPIRED(Fault.of(Kind.EXPIRED_TOKEN), false),
    REFUSED(Fault.of(Kind.ERROR).withCode("ValidationException"), false),
    KILLED(Fault.of(Kind.REFUSE_ALL_AFTER), false);

    /** Kept in an enum for the table's sake; a fault has no setters. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Fault fault;

    private final boolean passes;

    Trouble(Fault fault, boolean passes) {
        this.fault = fault;
        this.passes = passes;
    }

    /** The fault, at the call of this index. */
    Fault at(int call) {
        return fault.atCall(call);
    }

    /** Whether it passes by itself. */
    boolean passes() {
        return passes;
    }
}

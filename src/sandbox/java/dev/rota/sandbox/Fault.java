package dev.rota.sandbox;

import dev.rota.sandbox.service.EntryFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Something that shall go wrong. It hits the calls that match all that is said about them, as often as {@code times} says.
 *
 * @param kind what happens
 * @param call only the call of this number in the log, from 1; with {@link Kind#REFUSE_ALL_AFTER}, the last that is answered
 * @param operation only calls of this operation
 * @param resource only calls about this resource, such as a rule's name
 * @param times how many calls are hit, at least 1
 * @param code of the error, where the kind leaves it open
 * @param entries with {@link Kind#ENTRY_FAILURE}, the target ids that fail; none means all
 * @param pause with {@link Kind#PAUSE}, how long
 */
public record Fault(
        Kind kind,
        OptionalLong call,
        Optional<String> operation,
        Optional<String> resource,
        int times,
        Optional<String> code,
        Set<String> entries,
        Duration pause) {

    public Fault {
        entries = Set.copyOf(entries);
        if (kind == Kind.REFUSE_ALL_AFTER && call.isEmpty()) {
            throw new IllegalArgumentException("REFUSE_ALL_AFTER needs the number of a call");
        }
        if (times < 1) {
            throw new IllegalArgumentException("a fault happens at least once, not " + times + " times");
        }
    }

    /** What can go wrong. */
    public enum Kind {
        /** Refused: too many calls. */
        THROTTLE,
        /** Refused: the service failed, HTTP status 500. */
        INTERNAL,
        /** The connection breaks before the call is carried out. */
        RESET,
        /** The call is carried out, then the connection breaks. */
        LOST_ANSWER,
        /** PutTargets and RemoveTargets answer with failed entries and leave those as they were. Other calls are not hit. */
        ENTRY_FAILURE,
        /** Refused: someone else changes the same rule. */
        CONCURRENT_MODIFICATION,
        /** Refused: the caller has no permission. */
        ACCESS_DENIED,
        /** Refused: a quota is used up. */
        LIMIT_EXCEEDED,
        /** Refused: the caller's session has ended. */
        EXPIRED_TOKEN,
        /** Refused with any code. */
        ERROR,
        /** From then on every connection breaks before anything is carried out, as if the caller had been killed. */
        REFUSE_ALL_AFTER,
        /** The call takes longer, then goes on. */
        PAUSE
    }

    /** A fault that hits the next call, whatever it is. */
    public static Fault of(Kind kind) {
        return new Fault(
                kind,
                kind == Kind.REFUSE_ALL_AFTER ? OptionalLong.of(0) : OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                Set.of(),
                Duration.ZERO);
    }

    /** Only the call of this number. */
    public Fault atCall(long number) {
        return new Fault(kind, OptionalLong.of(number), operation, resource, times, code, entries, pause);
    }

    /** Only calls of this operation. */
    public Fault onOperation(String name) {
        return new Fault(kind, call, Optional.of(name), resource, times, code, entries, pause);
    }

    /** Only calls about this resource. */
    public Fault onResource(String name) {
        return new Fault(kind, call, operation, Optional.of(name), times, code, entries, pause);
    }

    /** For this many calls. */
    public Fault times(int count) {
        return new Fault(kind, call, operation, resource, count, code, entries, pause);
    }

    /** For all calls that match. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** With this code. */
    public Fault withCode(String name) {
        return new Fault(kind, call, operation, resource, times, Optional.of(name), entries, pause);
    }

    /** Only these entries of the call. */
    public Fault onEntries(Set<String> ids) {
        return new Fault(kind, call, operation, resource, times, code, ids, pause);
    }

    /** This long. */
    public Fault lasting(Duration duration) {
        return new Fault(kind, call, operation, resource, times, code, entries, duration);
    }

    boolean hits(long number, String calledOperation, String calledResource) {
        return (call.isEmpty() || call.getAsLong() == number)
                && operation.map(calledOperation::equals).orElse(true)
                && resource.map(calledResource::equals).orElse(true);
    }

    Optional<EntryFailure> entryFailure() {
        return kind == Kind.ENTRY_FAILURE
                ? Optional.of(new EntryFailure(
                        code.orElse("ConcurrentModificationException"), FaultRefusals.CONCURRENT, entries))
                : Optional.empty();
    }
}

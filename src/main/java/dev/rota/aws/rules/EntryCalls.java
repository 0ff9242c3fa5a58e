package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.Failure;
import dev.rota.problem.ServiceException;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Calls that change several targets at once, and whose good answer may still say that some were refused.
 *
 * <p>Entries that were refused for their speed, or because AWS had a problem of its own, are sent again, and only those, unless
 * the answer does not say which they were: then all are.
 */
final class EntryCalls {

    /** AWS takes ten entries in one request. */
    private static final int BATCH = 10;

    private final AwsCalls calls;
    private final String operation;
    private final RuleKey rule;

    EntryCalls(AwsCalls calls, String operation, RuleKey rule) {
        this.calls = calls;
        this.operation = operation;
        this.rule = rule;
    }

    /**
     * One entry that was refused.
     *
     * @param id which; absent when AWS did not say, and not to be relied on to be one that was sent
     */
    record Refused(
            @Nullable String id,
            @Nullable String code,
            @Nullable String message) {
        Failure failure() {
            return Failure.ofCode(code);
        }

        /** Whether it was refused because there is no such target. */
        boolean isGone() {
            return "ResourceNotFoundException".equals(code);
        }
    }

    /**
     * What an answer says of its entries.
     *
     * @param count how many were refused; AWS may send an empty list of them when none was
     * @param refused which
     */
    record EntryAnswer(int count, List<Refused> refused) {}

    /**
     * Sends entries until all are taken.
     *
     * @param id what tells entries apart
     * @param call sends some of them
     * @throws ServiceException when some are refused for good
     */
    <E> void send(List<E> entries, Function<E, String> id, Function<List<E>, EntryAnswer> call) {
        IntStream.iterate(0, start -> start < entries.size(), start -> start + BATCH)
                .mapToObj(start -> entries.subList(start, Math.min(entries.size(), start + BATCH)))
                .forEach(batch -> sendBatch(batch, id, call));
    }

    private <E> void sendBatch(List<E> batch, Function<E, String> id, Function<List<E>, EntryAnswer> call) {
        List<E> pending = batch;
        for (int attempt = 1; !pending.isEmpty(); attempt++) {
            EntryAnswer answer = call.apply(pending);
            if (answer.count() <= 0) {
                return;
            }
            Failure worst = worstOf(answer);
            if (attempt >= calls.attemptsAgainst(worst)) {
                throw refusal(answer, worst);
            }
            pending = refusedOf(pending, id, answer);
            calls.pause(operation, attempt, worst == Failure.THROTTLED);
        }
    }

    /** The entries that were refused; all of them when the answer does not name as many as it counts. */
    private static <E> List<E> refusedOf(List<E> pending, Function<E, String> id, EntryAnswer answer) {
        List<E> named = pending.stream()
                .filter(entry -> answer.refused().stream()
                        .anyMatch(refused -> id.apply(entry).equals(refused.id())))
                .toList();
        return named.size() < Math.max(answer.count(), answer.refused().size()) ? pending : named;
    }

    /** A refusal for good outweighs a fault, a fault outweighs throttling; refusals without a word are for good. */
    private static Failure worstOf(EntryAnswer answer) {
        Set<Failure> failures = answer.refused().stream().map(Refused::failure).collect(Collectors.toSet());
        if (failures.isEmpty() || failures.contains(Failure.FINAL)) {
            return Failure.FINAL;
        }
        return failures.contains(Failure.PASSING) ? Failure.PASSING : Failure.THROTTLED;
    }

    private ServiceException refusal(EntryAnswer answer, Failure worst) {
        List<Refused> decisive = answer.refused().stream()
                .filter(refused -> refused.failure() == worst)
                .toList();
        if (decisive.isEmpty()) {
            String reason = "AWS refused " + answer.count() + " of the targets and did not say which";
            return calls.refusal(operation, "rule " + rule, null, reason);
        }
        return calls.refusal(
                operation,
                subject(decisive),
                decisive.get(0).code(),
                decisive.get(0).message());
    }

    private String subject(List<Refused> decisive) {
        List<String> ids = decisive.stream()
                .flatMap(refused -> Optional.ofNullable(refused.id()).stream())
                .toList();
        if (ids.size() < decisive.size()) {
            return "targets of rule " + rule;
        }
        return (ids.size() == 1 ? "target " : "targets ") + String.join(", ", ids) + " of rule " + rule;
    }
}

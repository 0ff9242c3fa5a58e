package dev.rota.aws.rules;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the pages of a listing and hands on every item once. When a page's token has expired on the way, the listing
 * starts again and leaves out what was handed on already.
 *
 * @param <T> an item
 */
final class Pages<T> {

    /** A listing whose tokens expire again and again would never end. */
    private static final int RESTARTS = 3;

    private final Source<T> source;
    private final Function<T, String> key;
    private final Set<String> seen = new HashSet<>();
    private int restarts;

    /**
     * A listing.
     *
     * @param key what tells an item from another
     */
    Pages(Source<T> source, Function<T, String> key) {
        this.source = source;
        this.key = key;
    }

    /**
     * One page.
     *
     * @param items what stands on it
     * @param next the token of the next page; absent on the last one
     */
    record Page<T>(List<T> items, @Nullable String next) {}

    /** Asks for a page. */
    @FunctionalInterface
    interface Source<T> {
        /** The page of a token, or the first page when there is none. */
        Page<T> page(@Nullable String token);
    }

    /** Hands on the items, page by page. */
    void each(Consumer<List<T>> consumer) {
        String token = null;
        do {
            Page<T> page = pageOrRestart(token);
            List<T> fresh = page.items().stream()
                    .filter(item -> seen.add(key.apply(item)))
                    .toList();
            if (!fresh.isEmpty()) {
                consumer.accept(fresh);
            }
            token = page.next();
        } while (token != null && !token.isEmpty());
    }

    private Page<T> pageOrRestart(@Nullable String token) {
        try {
            return source.page(token);
        } catch (ServiceException failure) {
            if (token == null || restarts == RESTARTS || !blamesToken(failure)) {
                throw failure;
            }
            restarts++;
            return source.page(null);
        }
    }

    private static boolean blamesToken(ServiceException failure) {
        return failure.kind() == Kind.INVALID
                && failure.sentence().toLowerCase(Locale.ROOT).contains("token");
    }
}

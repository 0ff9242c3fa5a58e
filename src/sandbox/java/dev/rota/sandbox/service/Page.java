package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a listing.
 *
 * @param items what stands on it
 * @param next the token of the next page; empty on the last one
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The token as a member of an answer. */
    public Optional<Json> nextToken() {
        return next.map(Json::of);
    }

    /** An answer with what stands on the page under a name, and the token under {@code NextToken}. */
    public JsonObject answer(String name, Json shown) {
        return Json.object()
                .with(name, shown)
                .withOptional("NextToken", nextToken())
                .build();
    }

    /**
     * Where to cut.
     *
     * @param listing what is listed, such as {@code ListRules default}: a token of another listing is not valid here
     * @param token the caller's token, if it has one
     * @param limit the most items on a page
     */
    public record Cut(String listing, Optional<String> token, int limit) {

        /**
         * The page that the token asks for. It begins behind the last item of the page before, also when that item is gone by
         * now.
         *
         * @param sorted all items, sorted by key
         * @throws InvalidTokenException when the token is none of this listing
         */
        public <T> Page<T> of(List<T> sorted, Function<T, String> key) {
            int from = token.map(text -> behind(opened(text), sorted, key)).orElse(0);
            if (sorted.size() - from <= limit) {
                return new Page<>(sorted.subList(from, sorted.size()), Optional.empty());
            }
            List<T> items = sorted.subList(from, from + limit);
            return new Page<>(items, Optional.of(closed(key.apply(items.get(limit - 1)))));
        }

        /** Where the items behind a key begin; looks at few of them, for a listing may be long and its pages many. */
        private static <T> int behind(String last, List<T> sorted, Function<T, String> key) {
            int from = 0;
            int to = sorted.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (key.apply(sorted.get(middle)).compareTo(last) > 0) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return from;
        }

        /** The page of items in an order of their own: the token counts how many came before. */
        public Page<String> ofList(List<String> items) {
            int from = token.map(this::opened).map(Integer::parseInt).orElse(0);
            int to = Math.min(items.size(), from + limit);
            return new Page<>(
                    items.subList(Math.min(from, to), to),
                    to < items.size() ? Optional.of(closed(Integer.toString(to))) : Optional.empty());
        }

        private String closed(String lastKey) {
            String plain = seal() + lastKey;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        private String opened(String text) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                if (plain.startsWith(seal())) {
                    return plain.substring(seal().length());
                }
            } catch (IllegalArgumentException e) {
                throw new InvalidTokenException(e);
            }
            throw new InvalidTokenException(new IllegalArgumentException("a token of another listing"));
        }

        /** Marks the tokens of this listing; short, for AWS limits the length of a token. */
        private String seal() {
            return Integer.toHexString(listing.hashCode()) + "\n";
        }
    }

    /** A token that this listing never gave; each service has its own error for it. */
    public static final class InvalidTokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidTokenException(Throwable cause) {
            super("the token is not valid", cause);
        }
    }
}

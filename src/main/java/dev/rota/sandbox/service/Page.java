package dev.rota.sandbox.service;

import dev.rota.json.Json;
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
            String after = token.map(this::opened).orElse("");
            List<T> rest = sorted.stream()
                    .filter(item -> token.isEmpty() || key.apply(item).compareTo(after) > 0)
                    .toList();
            if (rest.size() <= limit) {
                return new Page<>(rest, Optional.empty());
            }
            List<T> items = rest.subList(0, limit);
            return new Page<>(items, Optional.of(closed(key.apply(items.get(limit - 1)))));
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

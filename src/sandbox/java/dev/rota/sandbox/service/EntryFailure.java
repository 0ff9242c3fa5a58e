package dev.rota.sandbox.service;

import java.util.Set;

/**
 * Entries of a request that shall fail inside an answer that is otherwise a success.
 *
 * @param code the error code of each, such as {@code ConcurrentModificationException}
 * @param message what each says
 * @param ids the entries; none means all of the request
 */
public record EntryFailure(String code, String message, Set<String> ids) {

    public EntryFailure {
        ids = Set.copyOf(ids);
    }

    /** Whether this entry fails. */
    public boolean hits(String id) {
        return ids.isEmpty() || ids.contains(id);
    }
}

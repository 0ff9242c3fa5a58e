package dev.rota.plan;

import dev.rota.rule.DesiredRule.Ownership;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** When so much would be deleted, or on such weak evidence, that it takes more than a yes. */
final class DeletionGuard {

    /** Up to here a deletion is everyday work. */
    private static final int FEW_DELETIONS = 3;

    /** To delete more than one rule in so many is worth a second look. */
    private static final int LARGE_SHARE = 5;

    private final Collection<Ownership> ownerships;
    private final String ids;

    DeletionGuard(Collection<Ownership> ownerships) {
        this.ownerships = ownerships;
        this.ids = ownerships.stream()
                .map(Ownership::trackingId)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The tracking ids in question, in words. */
    String ids() {
        return ids;
    }

    /**
     * Why the deletions may not be carried out as they stand.
     *
     * @param deletions how many there are
     * @param trackedInAll how many rules carry the tracking ids
     */
    Optional<String> objects(int deletions, int trackedInAll) {
        if (ownerships.stream().anyMatch(Ownership::defaulted)) {
            return Optional.of(
                    "the file has no trackingId, so %s is only the cluster's name, and rules that another file applied to that cluster would be deleted too"
                            .formatted(ids));
        }
        Optional<String> shared = ownerships.stream()
                .flatMap(ownership -> ownership.sharedFrom().stream())
                .sorted()
                .findFirst();
        if (shared.isPresent()) {
            return Optional.of(
                    "the tracking id %s comes from %s, which other files may extend, so their rules would be deleted too; give those files as well"
                            .formatted(ids, shared.get()));
        }
        boolean many = deletions > FEW_DELETIONS && deletions * LARGE_SHARE > trackedInAll;
        return many
                ? Optional.of("%d of the %d rules with tracking id %s would be deleted"
                        .formatted(deletions, trackedInAll, ids))
                : Optional.empty();
    }
}

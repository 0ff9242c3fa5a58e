package dev.rota.config;

import java.util.Optional;
import java.util.Set;

/**
 * What a file says once for all its rules.
 *
 * @param region where the rules live
 * @param cluster where their tasks run
 * @param clusterUntold whether it says so with a lookup that has no value
 * @param trackingId who looks after them
 * @param role the role of targets that name none
 * @param ignore canonical keys of settings that others look after
 */
record FileDefaults(
        Optional<String> region,
        Optional<String> cluster,
        boolean clusterUntold,
        Optional<String> trackingId,
        String role,
        Set<String> ignore) {

    FileDefaults {
        ignore = Set.copyOf(ignore);
    }

    /** The role that the console makes for scheduled tasks, and ecschedule's default. */
    static final String USUAL_ROLE = "ecsEventsRole";
}

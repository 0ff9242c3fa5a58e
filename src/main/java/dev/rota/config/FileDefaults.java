package dev.rota.config;

import java.util.List;
import java.util.Optional;

/**
 * What a file says once for all its rules.
 *
 * @param region where the rules live
 * @param cluster where their tasks run
 * @param clusterUntold whether it says so with a lookup that has no value
 * @param trackingId who looks after them
 * @param role the role of targets that name none
 * @param ignore settings that others look after
 */
record FileDefaults(
        Optional<String> region,
        Optional<String> cluster,
        boolean clusterUntold,
        Optional<String> trackingId,
        String role,
        List<String> ignore) {

    /** The role that the console makes for scheduled tasks, and ecschedule's default. */
    static final String USUAL_ROLE = "ecsEventsRole";
}

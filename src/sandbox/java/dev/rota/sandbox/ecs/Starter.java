package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import java.util.Optional;

/** Starts tasks for another service of AWS. */
@FunctionalInterface
public interface Starter {

    /**
     * Starts what a RunTask of this input would start.
     *
     * @return why not all of it was started; empty when it was
     */
    Optional<String> start(Home home, JsonObject input);
}

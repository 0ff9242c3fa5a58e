package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.store.StateStore;
import dev.rota.sandbox.store.Table;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * What time it is in a sandbox. It goes with the machine's clock, ahead of it by what has been let pass; or it stands where a seed
 * has set it, and moves only when it is told to. Both are part of the state.
 *
 * <p>In a seed, {@code "clock": "2026-11-21T00:00:00Z"} at the top sets it.
 */
final class SandboxClock implements SeedSection {

    private static final String ROW = "clock";
    private static final String STANDS = "stands";
    private static final String AHEAD = "ahead";
    private static final String TICKED = "ticked";

    private final StateStore store;
    private final InstantSource machine;
    private volatile Optional<Instant> stands = Optional.empty();
    private volatile Duration ahead = Duration.ZERO;
    private volatile Duration advanced = Duration.ZERO;
    private volatile Optional<Instant> moment = Optional.empty();

    SandboxClock(StateStore store, InstantSource machine) {
        this.store = store;
        this.machine = machine;
    }

    Instant now() {
        return moment.orElseGet(
                () -> stands.orElseGet(() -> machine.instant().plus(ahead).plus(advanced)));
    }

    /** Whether it stands until it is told to move. */
    boolean isStanding() {
        return stands.isPresent();
    }

    /** Learns what a store says of it. */
    void recall() {
        Optional<JsonObject> row = store.atomically(() -> table().get(ROW));
        stands = row.flatMap(known -> known.text(STANDS)).map(Instant::parse);
        ahead = row.flatMap(known -> known.text(AHEAD)).map(Duration::parse).orElse(Duration.ZERO);
    }

    /** Lets it go with the machine's clock from where it stands. */
    void start() {
        stands.ifPresent(at -> remember(Optional.empty(), Duration.between(machine.instant(), at), ticked()));
    }

    /** Lets time pass at once. Where the clock goes with the machine's, only this process knows of it. */
    void advance(Duration duration) {
        if (stands.isPresent()) {
            remember(stands.map(at -> at.plus(duration)), ahead, ticked());
        } else {
            advanced = advanced.plus(duration);
        }
    }

    /** The last instant whose rules have fired; empty when none ever have. */
    Optional<Instant> ticked() {
        return store.atomically(() -> table().get(ROW))
                .flatMap(row -> row.text(TICKED))
                .map(Instant::parse);
    }

    /** It is this instant for now: while a tick goes through the times before its end. */
    void hold(Instant instant) {
        moment = Optional.of(instant);
    }

    /** The tick has come to its end. */
    void release() {
        moment = Optional.empty();
    }

    /** From now on it is so much later, and all rules have fired until then. */
    void ticked(Instant until, Duration by) {
        remember(stands.map(at -> until), stands.isPresent() ? ahead : ahead.plus(by), Optional.of(until));
    }

    @Override
    public String key() {
        return "clock";
    }

    @Override
    public boolean global() {
        return true;
    }

    @Override
    public void plant(Json value, AccountRegion home, Function<String, Bytes> files) {
        try {
            Instant at = Instant.parse(value instanceof Json.JsonString text ? text.value() : "");
            remember(Optional.of(at), Duration.ZERO, Optional.empty());
        } catch (DateTimeException e) {
            throw new RotaException("'clock' should be a time such as \"2026-11-21T00:00:00Z\"", e);
        }
    }

    private void remember(Optional<Instant> at, Duration before, Optional<Instant> until) {
        store.atomically(() -> {
            table().put(
                            ROW,
                            Json.object()
                                    .withOptional(
                                            STANDS, at.map(Instant::toString).map(Json::of))
                                    .withOptional(
                                            AHEAD,
                                            Optional.of(before)
                                                    .filter(some -> !some.isZero())
                                                    .map(some -> Json.of(some.toString())))
                                    .withOptional(
                                            TICKED, until.map(Instant::toString).map(Json::of))
                                    .build());
            return store;
        });
        stands = at;
        ahead = before;
    }

    private Table table() {
        return store.table(StateStore.GLOBAL, "clocks");
    }
}

package dev.rota.sandbox.service;

import dev.rota.sandbox.store.StateStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What services are built on.
 *
 * @param store what is remembered
 * @param tags who was tagged with what, and when
 * @param clock what time it is
 * @param quotas asked at each call, since they can be changed
 * @param tagLag how far the tagging API lags behind, asked at each call
 */
public record Environment(
        StateStore store, TagLedger tags, InstantSource clock, Supplier<Quotas> quotas, Supplier<Duration> tagLag) {}

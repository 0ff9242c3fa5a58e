package dev.rota.sandbox.service;

/** Reasons to refuse a call that every service knows, each in its own words. */
public enum CommonError {
    /** Too many calls. */
    THROTTLED,
    /** The caller has no permission. */
    DENIED,
    /** The caller's session has ended. */
    EXPIRED,
    /** The service failed. */
    INTERNAL,
    /** A quota is used up. */
    LIMIT,
    /** Someone else changes the same resource. */
    CONCURRENT
}

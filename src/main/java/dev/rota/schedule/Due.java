package dev.rota.schedule;

/** Whether something should have fired within a span of time. */
public enum Due {
    /** At least once. */
    YES,
    /** Not once. */
    NO,
    /** Nobody can tell: the span is shorter than the period of a rate, whose phase only AWS knows. */
    UNKNOWN
}

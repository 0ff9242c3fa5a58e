package dev.rota.verify;

/** What a check found. */
public enum Verdict {
    /** It is as it has to be. */
    OK,
    /** So the rule cannot fire, or what it starts cannot run, or what is lost stays lost. */
    NG,
    /** The rule can fire now, but something about it asks for trouble. */
    WARNING,
    /** It could not be checked. */
    SKIP,
    /** Good to know. */
    NOTE
}

package dev.rota.verify;

/**
 * One thing that was found.
 *
 * @param topic what it is about
 * @param verdict how it stands
 * @param sentence what was found, without a full stop
 * @param wayOut why, and what to do; empty where there is nothing to be done
 */
public record Finding(Topic topic, Verdict verdict, String sentence, String wayOut) {}

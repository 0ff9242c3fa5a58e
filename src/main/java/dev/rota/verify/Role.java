package dev.rota.verify;

/**
 * A role of IAM.
 *
 * @param arn with its path
 * @param trustPolicy who may take it on, as a JSON document
 */
public record Role(String arn, String trustPolicy) {}

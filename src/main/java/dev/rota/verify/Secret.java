package dev.rota.verify;

import java.util.Optional;

/**
 * A secret of Secrets Manager, without its value.
 *
 * @param arn with the suffix that Secrets Manager adds to the name
 * @param key the ARN or id of the customer's key it is encrypted with; absent where AWS's own is
 * @param deletionScheduled whether it is on its way out, so that nobody can read it
 */
public record Secret(String arn, Optional<String> key, boolean deletionScheduled) {}

package dev.rota.verify;

import java.util.Optional;

/**
 * A queue of SQS.
 *
 * @param fifo whether it keeps an order, which EventBridge does not send to
 * @param policy its own policy, as a JSON document
 * @param key the key it is encrypted with, where it is one of KMS
 */
public record Queue(boolean fifo, Optional<String> policy, Optional<String> key) {}

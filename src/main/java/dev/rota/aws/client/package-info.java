/**
 * How Rota talks to AWS: clients and their settings, credentials and region, retries, the pace of calls, errors as sentences.
 *
 * <p>Knows no rule and no task. Only the {@code aws} rooms import the AWS SDK.
 */
@NullMarked
package dev.rota.aws.client;

import org.jspecify.annotations.NullMarked;

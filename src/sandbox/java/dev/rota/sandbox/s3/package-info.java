/**
 * S3 in the sandbox: buckets with a region, and small objects.
 *
 * <p>Start at {@link dev.rota.sandbox.s3.S3#service}, then {@code S3Call}, which tells the operation.
 */
@NullMarked
package dev.rota.sandbox.s3;

import org.jspecify.annotations.NullMarked;

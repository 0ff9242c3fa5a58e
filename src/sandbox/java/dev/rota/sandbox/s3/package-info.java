/** S3 in the sandbox: buckets with a region, small objects, one small class for each operation. */
@NullMarked
package dev.rota.sandbox.s3;

import org.jspecify.annotations.NullMarked;

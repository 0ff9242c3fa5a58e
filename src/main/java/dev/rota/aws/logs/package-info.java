/** CloudWatch Logs. */
@NullMarked
package dev.rota.aws.logs;

import org.jspecify.annotations.NullMarked;

/**
 * When a scheduled task fires: EventBridge's {@code cron(...)}, {@code rate(...)} and {@code at(...)}, read as AWS reads
 * them, said in short English, and turned into the times at which they fire.
 *
 * <p>Pure: it asks no clock and knows no rule, no file and no AWS client. It imports the JDK and {@code problem} only.
 */
@NullMarked
package dev.rota.schedule;

import org.jspecify.annotations.NullMarked;

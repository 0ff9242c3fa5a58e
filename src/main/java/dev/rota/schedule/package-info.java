/**
 * When a scheduled task fires: EventBridge's {@code cron(...)}, {@code rate(...)} and {@code at(...)}, read as AWS reads them, described
 * in short English, and turned into the times at which they fire.
 *
 * <p>Pure: it asks no clock and knows no rule, no file and no AWS client; it imports the JDK and {@code problem} only. Read in this order:
 * {@link dev.rota.schedule.ScheduleExpression}, {@link dev.rota.schedule.FireTimes}, {@link dev.rota.schedule.Cron} with its parser and
 * its description, {@link dev.rota.schedule.Rate}, {@link dev.rota.schedule.At}.
 */
@NullMarked
package dev.rota.schedule;

import org.jspecify.annotations.NullMarked;

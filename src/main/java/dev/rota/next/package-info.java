/**
 * Which rules start when: fire times of many rules side by side, hour by hour of a day in any time zone, with the minutes at which
 * several start at once.
 *
 * <p>Pure: it asks no clock and reads no file. Read in this order: {@link dev.rota.next.ScheduledRule},
 * {@link dev.rota.next.Firings}, {@link dev.rota.next.ZonedDay}.
 */
@NullMarked
package dev.rota.next;

import org.jspecify.annotations.NullMarked;

/**
 * Which rules start when: fire times of many rules laid side by side, hour by hour of a day in any time zone, with the minutes at
 * which several start at once.
 *
 * <p>Pure: it asks no clock and knows no file. What a rule starts it knows only as a number of tasks.
 */
@NullMarked
package dev.rota.next;

import org.jspecify.annotations.NullMarked;

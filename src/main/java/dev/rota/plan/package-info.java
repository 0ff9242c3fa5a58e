/**
 * Desired rules and live rules become a plan: what is created, changed, adopted, deleted, refused, and why.
 *
 * <p>Pure functions: no I/O, no clock, no library. The same input gives the same plan and the same digest, in whatever order the
 * rules come.
 */
@NullMarked
package dev.rota.plan;

import org.jspecify.annotations.NullMarked;

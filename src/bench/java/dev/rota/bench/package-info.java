/** Benchmarks of single rooms with JMH: how the time of each grows with the number of rules. */
@NullMarked
package dev.rota.bench;

import org.jspecify.annotations.NullMarked;

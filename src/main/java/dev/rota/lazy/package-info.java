/**
 * Values that are made when they are first needed: {@link dev.rota.lazy.Lazy} makes one, {@link dev.rota.lazy.Waves} fetches
 * together what an evaluation turns out to need. Every room may use it; it uses none.
 */
@NullMarked
package dev.rota.lazy;

import org.jspecify.annotations.NullMarked;

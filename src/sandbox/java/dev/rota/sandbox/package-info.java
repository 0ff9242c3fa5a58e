/**
 * AWS in the box: an HTTP server on the loopback interface that speaks the wire protocols Rota uses and remembers what it was
 * told.
 *
 * <p>It is what one tries Rota on without an account, what the tests run against, and what the benchmark measures with. It uses
 * the JDK and {@code json} only, and shares no mapping with the product: a misunderstanding of AWS's contract must not cancel
 * itself out.
 */
@NullMarked
package dev.rota.sandbox;

import org.jspecify.annotations.NullMarked;

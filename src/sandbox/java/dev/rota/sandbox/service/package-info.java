/**
 * What all services of the sandbox have in common: requests and answers of AWS's wire protocols, the shapes that check their
 * members, pages, tags, and the errors in each protocol's wording.
 *
 * <p>Knows no single service, and no HTTP server.
 */
@NullMarked
package dev.rota.sandbox.service;

import org.jspecify.annotations.NullMarked;

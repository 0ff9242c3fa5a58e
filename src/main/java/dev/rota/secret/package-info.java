/**
 * What is secret, and what is shown in its place.
 *
 * <p>Other rooms use {@link dev.rota.secret.Secrecy} and, where a variable is read, {@link dev.rota.secret.SecretNames} and
 * {@link dev.rota.secret.Decoy}; behind it {@link dev.rota.secret.SecretSettings} finds secrets in a rule's settings,
 * and two package-private classes find them by their shape and in the text of a file.
 */
@org.jspecify.annotations.NullMarked
package dev.rota.secret;

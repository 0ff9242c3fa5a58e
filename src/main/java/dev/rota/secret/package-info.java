/**
 * What is secret, and what is shown in its place.
 *
 * <p>Other rooms use {@link dev.rota.secret.Secrecy} and, where a variable is read, {@link dev.rota.secret.SecretNames} and
 * {@link dev.rota.secret.Decoy}. Behind it, {@link dev.rota.secret.SecretSettings} finds the secrets of a rule by the names of its
 * settings and by what {@link dev.rota.secret.SecretShapes} recognises. The table of cases is {@code secrets.txt} of the tests.
 */
@org.jspecify.annotations.NullMarked
package dev.rota.secret;

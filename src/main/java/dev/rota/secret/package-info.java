/** What is secret, and what is shown in its place. The only door is {@link dev.rota.secret.Secrecy}. */
@org.jspecify.annotations.NullMarked
package dev.rota.secret;

/**
 * Values that a file takes from elsewhere: environment variables, Terraform states, and through the port
 * {@link dev.rota.lookup.Fetch} parameters, secrets and stacks of AWS.
 *
 * <p>Knows nothing of templates. Reads files and, over the JDK's own client, HTTP.
 */
@NullMarked
package dev.rota.lookup;

import org.jspecify.annotations.NullMarked;

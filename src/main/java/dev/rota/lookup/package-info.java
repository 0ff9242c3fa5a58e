/**
 * Values that a file takes from elsewhere: environment variables and Terraform states, by name and by address.
 *
 * <p>Knows nothing of templates. Reads files and, over the JDK's own client, HTTP; what AWS holds comes in through the
 * port {@link dev.rota.lookup.Fetch}.
 */
@NullMarked
package dev.rota.lookup;

import org.jspecify.annotations.NullMarked;

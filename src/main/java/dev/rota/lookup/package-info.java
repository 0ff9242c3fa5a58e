/**
 * Values that a file takes from elsewhere: environment variables, Terraform states, and parameters, secrets and stacks of AWS.
 * It knows nothing of templates; it reads files and, over the JDK's own client, HTTP.
 *
 * <p>{@link dev.rota.lookup.Lookups} are the functions of a file, {@link dev.rota.lookup.Answers} what they give during one
 * rendering, each an {@link dev.rota.lookup.Answer}. {@link dev.rota.lookup.Sources} keeps what has been read for all files of a
 * run, and {@link dev.rota.lookup.Fetch} is the port to AWS.
 */
@NullMarked
package dev.rota.lookup;

import org.jspecify.annotations.NullMarked;

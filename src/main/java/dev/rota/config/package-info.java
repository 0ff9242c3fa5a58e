/**
 * From files to what they want: reads YAML and JSON with templates in them, strictly, and reports all problems at their places.
 *
 * <p>{@link dev.rota.config.FileShape} is the one definition of what may stand in a file.
 */
@NullMarked
package dev.rota.config;

import org.jspecify.annotations.NullMarked;

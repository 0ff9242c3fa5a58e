/**
 * From files to what they want: reads YAML and JSON with templates in them, strictly, and reports all problems at their places.
 *
 * <p>{@link dev.rota.rule.Settings} is the one definition of what may be said of a rule, {@link dev.rota.config.FileShape} of what
 * may stand around the rules.
 */
@NullMarked
package dev.rota.config;

import org.jspecify.annotations.NullMarked;

package dev.rota.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A completion script whose placeholders are filled in one by one.
 *
 * <p>The scripts are resources so that tools for shell scripts can read them. A placeholder for whole lines is a comment, which
 * keeps the unfilled script valid.
 *
 * @param text the script as far as it is filled in
 */
record ScriptTemplate(String text) {

    static ScriptTemplate read(String name) {
        try (InputStream stream = ScriptTemplate.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new ScriptTemplate(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a placeholder filled in wherever it occurs. */
    ScriptTemplate with(String placeholder, String value) {
        if (!text.contains(placeholder)) {
            throw new IllegalArgumentException("the script has no placeholder " + placeholder.strip());
        }
        return new ScriptTemplate(text.replace(placeholder, value));
    }
}

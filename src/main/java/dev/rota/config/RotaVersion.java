package dev.rota.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of Rota this is, as the build noted it. */
final class RotaVersion {

    private RotaVersion() {}

    /** Such as {@code 1.2.3}. */
    static String running() {
        Properties properties = new Properties();
        try (InputStream noted = RotaVersion.class.getResourceAsStream("/rota-version.properties")) {
            properties.load(noted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}

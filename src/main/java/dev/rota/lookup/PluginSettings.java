package dev.rota.lookup;

import dev.rota.problem.Place;
import java.util.Optional;

/**
 * An entry of the file's {@code plugins}.
 *
 * @param name which plugin, such as {@code tfstate}
 * @param url where the state is: {@code s3://}, {@code https://}, {@code http://}, {@code file://} or a path
 * @param path where the state is, as a path; only looked at when there is no url
 * @param functionPrefix put before the names of the functions it offers; {@code ""} for none
 * @param place where the entry begins in the file
 */
public record PluginSettings(
        String name, Optional<String> url, Optional<String> path, String functionPrefix, Place place) {

    /** The url, else the path. */
    Optional<String> location() {
        return url.or(() -> path).filter(location -> !location.isBlank());
    }
}

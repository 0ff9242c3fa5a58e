package dev.rota.lookup;

import dev.rota.problem.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the file's {@code plugins}.
 *
 * @param name which plugin, such as {@code tfstate}, in any case
 * @param url where the state is: {@code s3://}, {@code https://}, {@code http://}, {@code remote://}, {@code file://} or a path
 * @param path where the state is, as a path; when there is one, the url does not count, as in ecschedule
 * @param region where parameters, secrets and stacks are looked for, instead of the file's region
 * @param functionPrefix put before the names of the functions it offers; {@code ""} for none
 * @param place where the entry begins in the file
 */
public record PluginSettings(
        String name,
        Optional<String> url,
        Optional<String> path,
        Optional<String> region,
        String functionPrefix,
        Place place) {

    /** The kind of plugin, in lower case. */
    String kind() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The path, else the url. */
    Optional<String> location() {
        return path.or(() -> url).filter(location -> !location.isBlank());
    }
}

package dev.rota.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Everything outside that a console depends on.
 *
 * @param out standard output, unbuffered; not a {@code PrintStream}, which hides that writing failed
 * @param err standard error, likewise
 * @param in standard input
 * @param environment the environment variables
 * @param terminals which of the three are terminals
 * @param nativeEncoding the charset that the JVM names as the system's ({@code native.encoding})
 * @param delay how time passes
 */
public record Surroundings(
        OutputStream out,
        OutputStream err,
        InputStream in,
        Map<String, String> environment,
        Terminals terminals,
        String nativeEncoding,
        Delay delay) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The value of an environment variable; {@code ""} when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether this runs in a CI system, where nobody answers. */
    boolean automated() {
        String ci = variable("CI");
        return !ci.isEmpty() && !ci.equals("0") && !ci.equalsIgnoreCase("false");
    }
}

package dev.rota.cli;

import dev.rota.console.ColorChoice;
import dev.rota.console.Console;
import dev.rota.console.Console.Verbosity;
import dev.rota.console.Surroundings;
import dev.rota.secret.Secrecy;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process gives to every command.
 *
 * @param surroundings streams, terminals and environment
 * @param workingDirectory where relative paths begin
 * @param outside the world beyond
 * @param hiding how secrets are hidden in this run
 */
public record Context(Surroundings surroundings, Path workingDirectory, Outside outside, Secrecy hiding) {

    Map<String, String> environment() {
        return surroundings.environment();
    }

    Console console(GlobalOptions options) {
        return console(options.color(), options.verbosity());
    }

    /** A console that keeps secrets to itself as soon as they are known; those that open AWS are from the start. */
    Console console(ColorChoice color, Verbosity verbosity) {
        hiding.learnCredentials(environment());
        Console console = new Console(surroundings, color, verbosity);
        console.maskWith(hiding::mask, hiding::maskLine);
        return console;
    }
}

package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.console.Surroundings;
import dev.rota.render.Secrecy;
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
        return new Console(surroundings, options.color(), options.verbosity());
    }

    Secrecy secrecy(boolean shown) {
        return shown ? Secrecy.showing() : hiding;
    }
}

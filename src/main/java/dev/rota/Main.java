package dev.rota;

import dev.rota.cli.Context;
import dev.rota.cli.Rota;
import dev.rota.console.Surroundings;
import dev.rota.console.Surroundings.Delay;
import dev.rota.console.Surroundings.Terminals;
import dev.rota.proxy.Proxies;
import dev.rota.secret.Secrecy;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts Rota. The one place that touches the process: its streams, its environment, its end. */
public final class Main {

    private static final int KEY_BYTES = 16;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Map<String, String> environment = ofUser(System.getenv(), System.getProperty("rota.locale"));
        Proxies.install(environment);
        Surroundings surroundings = new Surroundings(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new FileInputStream(FileDescriptor.in),
                environment,
                Terminals.ofProcess(),
                Delay.ofProcess());
        Wiring wiring =
                new Wiring(environment, new Signals(code -> Runtime.getRuntime().halt(code)));
        if (Rota.isAboutAws(arguments)) {
            wiring.prepareCalls();
        }
        System.exit(Rota.run(
                new Context(surroundings, Path.of(""), wiring, Secrecy.hiding(Main::newKey)), version(), arguments));
    }

    /**
     * The environment as the user has it. The launcher has put another {@code LC_ALL} into it.
     *
     * @param locale the user's {@code LC_ALL}, empty when there is none; absent when no launcher was there
     */
    private static Map<String, String> ofUser(Map<String, String> environment, @Nullable String locale) {
        if (locale == null) {
            return environment;
        }
        Map<String, String> users = new HashMap<>(environment);
        if (locale.isEmpty()) {
            users.remove("LC_ALL");
        } else {
            users.put("LC_ALL", locale);
        }
        return users;
    }

    private static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** What {@code --version} says. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "rota " + (version == null ? "(unpackaged)" : version);
    }
}

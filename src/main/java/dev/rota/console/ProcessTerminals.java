package dev.rota.console;

import dev.rota.console.Surroundings.Terminals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.fusesource.jansi.internal.CLibrary;

/**
 * The terminals of this process.
 *
 * <p>Loading Jansi's native library takes longer than many a command, so on Linux the kernel's own answer comes first.
 * {@code System.console()} is no answer: up to JDK 21 it is absent as soon as one of two streams is redirected.
 */
final class ProcessTerminals implements Terminals {

    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int ERRORS = 2;

    @Override
    public boolean input() {
        return isTerminal(INPUT);
    }

    @Override
    public boolean output() {
        return isTerminal(OUTPUT);
    }

    @Override
    public boolean errors() {
        return isTerminal(ERRORS);
    }

    @Override
    public OptionalInt width() {
        if (!(output() || errors()) || !CLibrary.LOADED) {
            return OptionalInt.empty();
        }
        CLibrary.WinSize size = new CLibrary.WinSize();
        int answer = CLibrary.ioctl(output() ? OUTPUT : ERRORS, CLibrary.TIOCGWINSZ, size);
        return answer == 0 && size.ws_col > 0 ? OptionalInt.of(size.ws_col) : OptionalInt.empty();
    }

    private static boolean isTerminal(int descriptor) {
        String target = linkTarget(descriptor);
        if (target.startsWith("/dev/pts/")) {
            return true;
        }
        boolean mayBeDevice = target.isEmpty() || target.startsWith("/dev/");
        if (!mayBeDevice || target.equals("/dev/null")) {
            return false;
        }
        return CLibrary.LOADED && CLibrary.HAVE_ISATTY && CLibrary.isatty(descriptor) != 0;
    }

    /** What the kernel says the descriptor is; {@code ""} where it does not say. */
    private static String linkTarget(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)))
                    .toString();
        } catch (IOException | InvalidPathException | UnsupportedOperationException notTold) {
            return "";
        }
    }
}

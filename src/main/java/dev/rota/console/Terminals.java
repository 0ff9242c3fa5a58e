package dev.rota.console;

import java.util.OptionalInt;

/** Which of a process's streams are terminals. Asking may cost time, so the console asks only when it matters. */
public interface Terminals {

    /** Whether standard input is one. */
    boolean input();

    /** Whether standard output is one. */
    boolean output();

    /** Whether standard error is one. */
    boolean errors();

    /** How many columns the terminal has, if there is one that tells. */
    OptionalInt width();

    /** Those of this process. */
    static Terminals ofProcess() {
        return new ProcessTerminals();
    }
}

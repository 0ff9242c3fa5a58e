package dev.rota.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a finished Rota tells the shell. */
public enum ExitCode {
    /** Everything that was asked for is done. */
    DONE(0, "done"),
    /** Nothing, or only part, was done; the output says which. */
    FAILED(1, "failed: nothing or only part was done, and the output says which"),
    /** {@code diff --exit-code} found a difference. */
    DIFFERENT(2, "diff --exit-code found a difference"),
    /** The command line makes no sense; nothing was done. */
    USAGE(64, "wrong usage; nothing was done"),
    /** A {@code run} has no exit code of a container to give. */
    NO_VERDICT(125, "run: the task did not start, did not end by itself, or Rota failed"),
    /** Stopped on request; what was under way was finished first. */
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /** Numbers and meanings, for the help text. */
    static Map<String, String> help() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            meanings.put(Integer.toString(exit.code), exit.meaning);
        }
        return meanings;
    }
}

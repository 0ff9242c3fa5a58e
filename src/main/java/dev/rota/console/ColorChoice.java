package dev.rota.console;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What the user says about colour on the command line. */
public enum ColorChoice {
    /** The environment and the terminal decide. */
    AUTO,
    /** Always, also in a pipe. */
    ALWAYS,
    /** Never. */
    NEVER;

    /** What the variable of ecschedule says when it says no. */
    private static final Set<String> DECLINED = Set.of("false", "0");

    /**
     * Whether a stream gets colour: the command line, then {@code NO_COLOR}, then {@code CLICOLOR_FORCE} and
     * {@code FORCE_COLOR}, then {@code TERM=dumb}, {@code CLICOLOR=0} and {@code ECSCHEDULE_COLOR=false}, then whether the stream is a terminal.
     *
     * @param terminal asked last, for the answer may cost time
     */
    boolean allows(Map<String, String> environment, BooleanSupplier terminal) {
        if (this != AUTO) {
            return this == ALWAYS;
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (isSet(environment, "CLICOLOR_FORCE") || isSet(environment, "FORCE_COLOR")) {
            return true;
        }
        boolean declined = "dumb".equals(environment.get("TERM"))
                || "0".equals(environment.get("CLICOLOR"))
                || DECLINED.contains(environment.getOrDefault("ECSCHEDULE_COLOR", ""));
        return !declined && terminal.getAsBoolean();
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return !value.isEmpty() && !value.equals("0") && !value.equalsIgnoreCase("false");
    }
}

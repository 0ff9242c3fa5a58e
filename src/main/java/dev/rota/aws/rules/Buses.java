package dev.rota.aws.rules;

import dev.rota.rule.RuleKey;
import org.jspecify.annotations.Nullable;

/** Event buses in requests. */
final class Buses {

    private Buses() {}

    /** The bus, absent when it is the default one, which requests mean anyway. */
    static @Nullable String unlessDefault(String bus) {
        return bus.equals(RuleKey.DEFAULT_BUS) ? null : bus;
    }
}

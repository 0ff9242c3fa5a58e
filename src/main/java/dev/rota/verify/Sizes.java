package dev.rota.verify;

import dev.rota.rule.TaskOverride;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a task is.
 *
 * @param cpu in CPU units, 1024 of which are one virtual CPU
 * @param memory in MiB
 * @param unreadable settings of the override that are no size, such as {@code cpu 'a lot'}
 */
record Sizes(Optional<Integer> cpu, Optional<Integer> memory, List<String> unreadable) {

    static final String SPELLING = "write cpu as units (512) or '0.5 vCPU', memory as MiB (1024) or '1 GB'";

    private static final int UNITS = 1024;
    private static final Pattern SIZE = Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]+)?)\\s*(?<unit>[a-z]*)");

    /** The sizes of the definition, where the override says no others. */
    static Sizes of(TaskOverride override, TaskDefinition definition) {
        List<String> unreadable = new ArrayList<>();
        Optional<Integer> cpu = override.cpu().flatMap(text -> {
            Optional<Integer> units = read(text, "vcpu");
            if (units.isEmpty()) {
                unreadable.add("cpu '" + text + "'");
            }
            return units;
        });
        Optional<Integer> memory = override.memory().flatMap(text -> {
            Optional<Integer> mebibytes = read(text, "gb");
            if (mebibytes.isEmpty()) {
                unreadable.add("memory '" + text + "'");
            }
            return mebibytes;
        });
        return new Sizes(
                cpu.or(() -> definition.cpu().flatMap(text -> read(text, "vcpu"))),
                memory.or(() -> definition.memory().flatMap(text -> read(text, "gb"))),
                unreadable);
    }

    /** A number of units, or of 1024 of them where the larger unit stands behind it. */
    private static Optional<Integer> read(String text, String larger) {
        Matcher matcher = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group("unit");
        if (!unit.isEmpty() && !unit.equals(larger)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(matcher.group("number"));
            return Optional.of((unit.isEmpty() ? number : number.multiply(BigDecimal.valueOf(UNITS))).intValueExact());
        } catch (ArithmeticException noWholeNumber) {
            return Optional.empty();
        }
    }
}

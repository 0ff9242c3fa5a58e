package dev.rota.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a setting through a tree of canonical keys. Lists are passed through without an index, and {@code targets} is left
 * out, so that one path means the same in every layout and before and after a list has grown.
 *
 * @param keys from the rule down, such as {@code containerOverrides}, {@code environment}, {@code DB_PASSWORD}
 */
public record SettingPath(List<String> keys) {

    /** The rule itself. */
    public static final SettingPath ROOT = new SettingPath(List.of());

    private static final String TARGETS = "targets";

    public SettingPath {
        keys = List.copyOf(keys);
    }

    /** The path of these keys. */
    public static SettingPath of(String... keys) {
        SettingPath path = ROOT;
        for (String key : keys) {
            path = path.member(key);
        }
        return path;
    }

    /** The path to a member of what this path leads to. */
    public SettingPath member(String key) {
        if (key.equals(TARGETS) && keys.isEmpty()) {
            return this;
        }
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new SettingPath(longer);
    }

    /** Keys with dots between. */
    @Override
    public String toString() {
        return String.join(".", keys);
    }
}

package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.problem.Problem;
import dev.rota.rule.SettingPath;
import dev.rota.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came to light while a part of a file was read. */
final class Findings {

    private final List<Problem> mistakes = new ArrayList<>();
    private final List<Problem> missing = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int absences;
    private final Set<SettingPath> secrets = new LinkedHashSet<>();
    private final IdentityHashMap<Json, YamlNode> origins = new IdentityHashMap<>();
    private boolean sound = true;

    /** Something is written wrong; it is reported whatever was selected. */
    void mistake(Problem problem) {
        mistakes.add(problem);
    }

    /** Something is not written at all. */
    void absent(Problem problem) {
        mistakes.add(problem);
        absences++;
    }

    /** A lookup has no value; it is reported only to those who want what needs it. */
    void missing(Problem problem) {
        missing.add(problem);
    }

    /** Something may be meant otherwise than it is written; nothing stands in its way. */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    /** A setting has a secret in it. */
    void secret(SettingPath path) {
        secrets.add(path);
    }

    /** Remembers where a value was read, so that later checks can point there. */
    <J extends Json> J remember(J value, YamlNode origin) {
        origins.put(value, origin);
        return value;
    }

    /** Remembers that a value was made of another, so that checks point there. */
    <J extends Json> J rememberAs(Json original, J value) {
        Optional.ofNullable(origins.get(original)).ifPresent(origin -> origins.put(value, origin));
        return value;
    }

    /**
     * Takes note of what came to light elsewhere about values that are taken over from there: where they stand, and which are
     * secrets. What is wrong with them is reported there, and here nothing can be said to be absent then.
     */
    void takeOver(Findings others) {
        origins.putAll(others.origins);
        secrets.addAll(others.secrets);
        sound &= others.isClean();
    }

    /** Where a value was read; the fallback when it was not read but made. */
    YamlNode origin(Json value, YamlNode fallback) {
        return origins.getOrDefault(value, fallback);
    }

    List<Problem> mistakes() {
        return List.copyOf(mistakes);
    }

    List<Problem> missing() {
        return List.copyOf(missing);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    Set<SettingPath> secrets() {
        return Set.copyOf(secrets);
    }

    /** Whether what is written could be read: then a key without a value is one that is absent, not one that is misspelled. */
    boolean isReadable() {
        return mistakes.size() == absences && missing.isEmpty() && sound;
    }

    /** Whether there is nothing wrong with what is taken over. */
    boolean isSound() {
        return sound;
    }

    /** Whether nothing stands in the way of using what was read. */
    boolean isClean() {
        return mistakes.isEmpty() && missing.isEmpty() && sound;
    }
}

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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What came to light while a part of a file was read. */
final class Findings {

    /** A lookup without a value, and the setting that needs it. */
    private record Lack(SettingPath path, Problem problem) {}

    private static final int SHORTEST_KNOWN = 6;

    private final boolean whole;
    private final List<Problem> mistakes = new ArrayList<>();
    private final List<Lack> missing = new ArrayList<>();
    private final List<Lack> unknown = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int absences;
    private boolean incomplete;
    private final Set<SettingPath> secrets = new LinkedHashSet<>();
    private final Set<String> unspoken = new LinkedHashSet<>();
    private final IdentityHashMap<Json, YamlNode> origins = new IdentityHashMap<>();
    private boolean sound = true;

    /**
     * Nothing so far.
     *
     * @param whole whether all of the part is there; else what is not written may stand in a tag that could not be evaluated
     */
    Findings(boolean whole) {
        this.whole = whole;
    }

    /** Something is written wrong; it is reported whatever was selected. */
    void mistake(Problem problem) {
        mistakes.add(problem);
    }

    /** Something is not written at all. */
    void absent(Problem problem) {
        if (whole) {
            mistakes.add(problem);
            absences++;
        } else {
            incomplete();
        }
    }

    /** Something that is needed has no value for a reason that is reported elsewhere. */
    void incomplete() {
        incomplete = true;
    }

    /** A lookup has no value; it is reported only to those who want what needs it. */
    void missing(SettingPath path, Problem problem) {
        missing.add(new Lack(path, problem));
    }

    /** A lookup was not to be carried out, so that its value is not known. */
    void unknown(SettingPath path, Problem problem) {
        unknown.add(new Lack(path, problem));
    }

    /** Something may be meant otherwise than it is written; nothing stands in its way. */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    /** A setting has a secret in it. */
    void secret(SettingPath path) {
        secrets.add(path);
    }

    /** A setting has this secret in it, which no sentence about it may quote. */
    void secret(SettingPath path, String text) {
        secrets.add(path);
        unspoken.add(text);
    }

    /** One of six characters and more is known by sight wherever it is printed. */
    private String unspoken(String sentence) {
        String spoken = sentence;
        for (String secret : unspoken) {
            if (!secret.isBlank() && secret.length() < SHORTEST_KNOWN) {
                spoken = spoken.replaceAll("(?<![A-Za-z0-9])" + Pattern.quote(secret) + "(?![A-Za-z0-9])", "(secret)");
            }
        }
        return spoken;
    }

    private Problem unspoken(Problem problem) {
        return unspoken.isEmpty() ? problem : problem.saying(unspoken(problem.message()));
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
        unspoken.addAll(others.unspoken);
        sound &= others.isClean();
    }

    /** Where a value was read; the fallback when it was not read but made. */
    YamlNode origin(Json value, YamlNode fallback) {
        return origins.getOrDefault(value, fallback);
    }

    List<Problem> mistakes() {
        return mistakes.stream().map(this::unspoken).toList();
    }

    List<Problem> missing() {
        return missing.stream().map(Lack::problem).map(this::unspoken).toList();
    }

    List<Problem> unknown() {
        return unknown.stream().map(Lack::problem).toList();
    }

    /** Why the settings at some top-level keys cannot be told; empty when they can. */
    List<Problem> untold(Set<String> keys) {
        return Stream.concat(missing.stream(), unknown.stream())
                .filter(lack -> !lack.path().keys().isEmpty()
                        && keys.contains(lack.path().keys().get(0)))
                .map(Lack::problem)
                .toList();
    }

    List<String> warnings() {
        return warnings.stream().map(this::unspoken).toList();
    }

    Set<SettingPath> secrets() {
        return Set.copyOf(secrets);
    }

    /** Whether what is written could be read: then a key without a value is one that is absent, not one that is misspelled. */
    boolean isReadable() {
        return mistakes.size() == absences && missing.isEmpty() && unknown.isEmpty() && sound;
    }

    /** Whether there is nothing wrong with what is taken over. */
    boolean isSound() {
        return sound;
    }

    /** Whether all of the part is there. */
    boolean isWhole() {
        return whole;
    }

    /** Whether nothing stands in the way of using what was read. */
    boolean isClean() {
        return mistakes.isEmpty() && missing.isEmpty() && unknown.isEmpty() && !incomplete && sound;
    }
}

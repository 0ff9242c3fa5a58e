package dev.rota.secret;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.plan.Live;
import dev.rota.problem.Source;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.Desired;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.SettingPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What of a rule may be shown. A secret is replaced by a fingerprint that shows that it changed, not what it is: the fingerprint's
 * key is made anew for every run.
 *
 * <p>Secrets are hidden where they are set, and, once they have been learnt, wherever else they turn up: in a command, in what AWS
 * quotes of a request, in a crash. May be used by several threads.
 */
public final class Secrecy {

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(.*[_.-])?(pass(word|wd|phrase)?|pwd|secret|token|credentials?|(api|access|private|encryption|signing|auth)[_.-]?key"
                    + "|key[_.-]?id|dsn|database[_.-]?url|connection[_.-]?string)([_.-].*)?|.*(password|secret|apikey|token)");

    /** One of them is in every such name; most names have none and need no pattern. */
    private static final List<String> SECRET_STEMS =
            List.of("pass", "pwd", "secret", "token", "credential", "key", "dsn", "url", "string");

    private static final int FINGERPRINT_BYTES = 3;

    private final boolean shown;
    private final Supplier<byte[]> maker;
    private final KnownSecrets known = new KnownSecrets();
    private byte @Nullable [] key;

    private Secrecy(boolean shown, Supplier<byte[]> maker) {
        this.shown = shown;
        this.maker = maker;
    }

    /**
     * Secrets are hidden.
     *
     * @param key random bytes, at least one
     */
    public static Secrecy hiding(byte[] key) {
        byte[] own = key.clone();
        return hiding(() -> own);
    }

    /**
     * Secrets are hidden.
     *
     * @param maker makes the key, random bytes, at least one; asked only when there is a secret, since a generator of random
     *     numbers takes longer to start than many a command
     */
    public static Secrecy hiding(Supplier<byte[]> maker) {
        return new Secrecy(false, maker);
    }

    /** Secrets are shown, as {@code --show-secrets} asks. */
    public static Secrecy showing() {
        return new Secrecy(true, () -> new byte[] {0});
    }

    /** Whether a variable of this name probably holds a secret. */
    public static boolean looksSecret(String variable) {
        String lower = variable.toLowerCase(Locale.ROOT);
        for (String stem : SECRET_STEMS) {
            if (lower.contains(stem)) {
                return SECRET_NAME.matcher(variable).matches();
            }
        }
        return false;
    }

    /** From now on this value is a secret wherever it turns up; one shorter than six characters only where it is set. */
    public void learn(String secret) {
        known.add(secret);
    }

    /** Learns what looks like a secret in the text of a file. */
    public void learnFrom(Source source) {
        SecretText.of(source.text()).forEach(known::add);
    }

    /** Learns the secrets of the rules that files want and of those that are live. */
    public void learnFrom(Desired desired, Live live) {
        Map<RuleKey, Set<SettingPath>> secrets = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        desired.rules().forEach(rule -> {
            secrets.put(rule.key(), rule.secretSettings());
            rules.add(rule.rule());
        });
        live.rules().values().forEach(rule -> rules.add(rule.rule()));
        live.tracked()
                .forEach(rule -> rule.targets()
                        .ifPresent(targets -> rules.add(rule.header().rule().withTargets(targets.ecs()))));
        learnFrom(rules, secrets);
    }

    /** Learns the secrets of live rules. */
    public void learnFrom(List<LiveRule> rules) {
        learnFrom(rules.stream().map(LiveRule::rule).toList(), Map.of());
    }

    /** What happens to have a telling name but is the name of something as well is shown everywhere anyway. */
    private void learnFrom(List<Rule> rules, Map<RuleKey, Set<SettingPath>> secrets) {
        Set<String> names = namesIn(rules);
        for (Rule rule : rules) {
            Set<SettingPath> variables = secrets.getOrDefault(rule.key(), Set.of()).stream()
                    .filter(path -> path.keys().contains("environment"))
                    .collect(Collectors.toSet());
            SecretSettings search = new SecretSettings(variables, (path, secret) -> {
                if (secret instanceof JsonString text && !names.contains(text.value())) {
                    known.add(text.value());
                }
                return secret;
            });
            search.replaceIn(CanonicalRule.write(rule, Layout.LIST));
        }
    }

    /** Learns the values of environment variables that look like secrets. */
    public void learnFrom(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (looksSecret(name)) {
                known.add(value);
            }
        });
    }

    /** The text with the secrets that are known by now replaced. */
    public String mask(String text) {
        return shown ? text : known.replaceIn(text, secret -> fingerprint(Json.of(secret)));
    }

    /** The settings with their secrets replaced. */
    public JsonObject hide(JsonObject settings, Set<SettingPath> secrets) {
        return shown
                ? settings
                : (JsonObject) mask(new SecretSettings(secrets, (path, secret) -> Json.of(fingerprint(secret)))
                        .replaceIn(settings));
    }

    /** The value with the secrets that are known by now replaced in all its texts. */
    public Json mask(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(mask(member.name()), mask(member.value())))
                    .toList());
        } else if (value instanceof JsonArray array) {
            return new JsonArray(array.elements().stream().map(this::mask).toList());
        }
        return value instanceof JsonString text ? Json.of(mask(text.value())) : value;
    }

    private String fingerprint(Json value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            byte[] digest = mac.doFinal(value.compact().getBytes(StandardCharsets.UTF_8));
            return "(secret " + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES) + ")";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = maker.get();
        }
        return key;
    }

    /** All names in some rules, long and short. */
    private static Set<String> namesIn(List<Rule> rules) {
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            names.add(rule.name());
            rule.targets().forEach(target -> addNames(target, names));
        }
        return names;
    }

    private static void addNames(EcsTarget target, Set<String> names) {
        for (String name : List.of(
                Objects.requireNonNullElse(target.id(), ""),
                target.cluster(),
                target.taskDefinition(),
                Objects.requireNonNullElse(target.role(), ""))) {
            names.add(name);
            names.add(name.substring(name.lastIndexOf('/') + 1));
        }
        names.addAll(target.containerNames());
    }
}

package dev.rota.secret;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.Source;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.SettingPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** The credentials that the SDK takes from the environment. */
    private static final List<String> CREDENTIALS = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_SECURITY_TOKEN",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN");

    /** What names something within a rule, so that its reader needs it. */
    private static final Set<String> NAMING = Set.of(
            "name",
            "cluster",
            "taskDefinition",
            "role",
            "ruleRole",
            "id",
            "targetId",
            "eventBusName",
            "scheduleExpression",
            "group");

    /** What stands below these is no setting of Rota's. */
    private static final Set<String> FREE =
            Set.of("environment", "tags", "taskTags", "input", "inputTransformer", "command", "eventPattern");

    private static final SettingPath TRACKING_ID = SettingPath.of("trackingId");

    private static final int FINGERPRINT_BYTES = 3;

    private final boolean shown;
    private final Supplier<byte[]> maker;
    private final KnownSecrets known = new KnownSecrets();
    private final Map<RuleKey, Set<SettingPath>> settings = new ConcurrentHashMap<>();
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

    /** From now on this value is a secret wherever it turns up; one shorter than six characters only where it is set. */
    public void learn(String secret) {
        known.addGiven(secret);
    }

    /** From now on these are shown where they stand by themselves, whichever secret they equal: what a reader needs to act. */
    public void need(Collection<String> texts) {
        texts.forEach(known::need);
    }

    /** Learns what looks like a secret in the text of a file, and what a reader of the file needs. */
    public void learnFrom(Source source) {
        SecretText.of(source.text()).forEach(known::add);
        need(SecretText.needed(source.text()));
        known.need(source.name());
    }

    /** Learns the secrets of the rules that files want and of those that are live, and what a reader needs of them. */
    public void learnFrom(Desired desired, List<Rule> live) {
        for (DesiredRule rule : desired.rules()) {
            settings.put(rule.key(), rule.secretSettings());
            known.need(rule.place().source().name());
            nameAt(TRACKING_ID, rule.ownership().trackingId(), rule.secretSettings(), known::need);
        }
        live.forEach(rule -> learnFrom(rule, known::needUnlessGiven));
        desired.rules().forEach(rule -> learnFrom(rule.rule(), known::need));
    }

    /** The settings of a rule that files make of secrets, as far as they were learnt. */
    public Set<SettingPath> settingsOf(RuleKey rule) {
        return settings.getOrDefault(rule, Set.of());
    }

    /** Learns the secrets of live rules, and what a reader needs of them. */
    public void learnFrom(List<Rule> rules) {
        rules.forEach(rule -> learnFrom(rule, known::needUnlessGiven));
    }

    private void learnFrom(Rule rule, Consumer<String> need) {
        Set<SettingPath> secrets = settingsOf(rule.key());
        JsonObject tree = CanonicalRule.write(rule, Layout.LIST);
        SecretSettings search = new SecretSettings(secrets, (path, secret) -> {
            if (secret instanceof JsonString text) {
                known.add(text.value());
            }
            return secret;
        });
        search.replaceIn(tree);
        names(tree, SettingPath.ROOT, secrets, need);
        nameAt(SettingPath.of("name"), rule.key().toString(), secrets, need);
    }

    /** What is named in a tree is needed, unless its name was made of a secret. */
    private void names(Json value, SettingPath path, Set<SettingPath> secrets, Consumer<String> need) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> names(element, path, secrets, need));
        } else if (value instanceof JsonObject object) {
            for (Json.Member member : object.members()) {
                SettingPath inner = path.member(member.name());
                if (member.value() instanceof JsonString text && NAMING.contains(member.name())) {
                    nameAt(inner, text.value(), secrets, need);
                } else if (!FREE.contains(member.name())) {
                    known.need(member.name());
                    names(member.value(), inner, secrets, need);
                }
            }
        }
    }

    /** A name, and its short form when it is an ARN. */
    private void nameAt(SettingPath path, String name, Set<SettingPath> secrets, Consumer<String> need) {
        String afterSlash = name.substring(name.lastIndexOf('/') + 1);
        for (String form : List.of(name, afterSlash, afterSlash.replaceFirst(":[0-9]+$", ""))) {
            if (SecretSettings.isSaid(secrets, path)) {
                known.addName(form);
            } else {
                need.accept(form);
            }
        }
    }

    /** Learns those of these variables whose names tell of secrets. */
    public void learnFrom(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (SecretNames.tell(name)) {
                known.add(value);
            }
        });
    }

    /** Learns the credentials for AWS; nothing else in the environment of a process is a secret before it is read. */
    public void learnCredentials(Map<String, String> environment) {
        CREDENTIALS.stream()
                .filter(environment::containsKey)
                .map(environment::get)
                .forEach(known::add);
    }

    /** A line of a file as it may be quoted: without what stands behind telling names, and without the secrets known by now. */
    public String maskLine(String line) {
        return shown ? line : mask(SecretText.replaceIn(line, secret -> fingerprint(Json.of(secret))));
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
}

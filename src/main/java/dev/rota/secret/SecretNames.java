package dev.rota.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a name says that a secret stands behind it: the name of a variable, an option, a header, a member of JSON or a tag.
 *
 * <p>A name is read by its words. One of them names a secret; the last of them may say that the value is only about one, as in
 * {@code TOKEN_URL} and {@code PASSWORD_MIN_LENGTH}.
 */
public final class SecretNames {

    /** One of them is in every such name; most names have none and need not be cut into words. */
    private static final List<String> STEMS = List.of(
            "pass", "pw", "pat", "secret", "token", "cred", "key", "dsn", "url", "uri", "str", "cookie", "auth",
            "webhook", "jwt", "bearer");

    /** What ends a word that names a secret wherever it stands in the name. */
    private static final List<String> SECRETS =
            List.of("password", "passwd", "passphrase", "passcode", "pwd", "secret", "token", "credential");

    /** Words that name a secret unless the name begins with them and goes on, as {@code PASS_RATE} does. */
    private static final Set<String> LATER = Set.of("pass", "pw", "cookie", "cred", "dsn");

    /** Words that name a secret at the end. */
    private static final Set<String> LAST = words("pat webhook authorization jwt bearer");

    /** A key with one of these before it opens something; others sort, cache or partition. */
    private static final Set<String> OPENING = words("""
            access account admin aes airtable algolia anthropic api app application auth aws cipher client consumer
            cookie crypto datadog decryption deploy encrypt encryption fernet function gpg grafana hmac honeycomb host
            ingest ingestion instrumentation jwt licence license mailgun mapbox master newrelic openai pem pgp private
            pusher role root rsa sa seal secret security sendgrid server service session shared sign signature signing
            ssh ssl storage stripe subscription tls twilio unseal vault webhook write
            """);

    /** What {@code auth} names a secret behind; elsewhere it is a way to log in. */
    private static final Set<String> LOGGED_IN = words("basic http proxy registry docker redis npm");

    /** Words that end with {@code pass} or {@code pw} and name no secret, unlike {@code PGPASS}. */
    private static final Pattern OTHER_PASS = Pattern.compile(
            "(?:encom|com|by|tres|sur|over|under|multi|one|two|single|first|second|last|low|high|band|all|kee)pass");

    /** A pass with one of these before it is one of several. */
    private static final Set<String> ORDINALS =
            words("first second third last next single one two multi max min num final");

    /** Names that look telling and are known not to be. */
    private static final Set<String> PLAIN = Set.of("pwd", "oldpwd", "google_application_credentials");

    /** What is done with a secret, when the value says only whether. */
    private static final Set<String> SWITCHES = words("allow enable disable require use skip rotate expire");

    /** Tokens of a language model with one of these before them are counted. */
    private static final Set<String> COUNTING = words("""
            max min num n total count chunk prompt completion output input context cached reasoning
            """);

    /** Whose secret it is: where, and of which part of a system. */
    private static final Set<String> WHOSE = words("""
            prod production staging stage dev development test qa primary replica reader writer old new previous
            backend frontend worker user service server db cache queue
            """);

    /** What the last word says of a value that is not the secret itself. */
    private static final Set<String> ABOUT = words("""
            age alg algo algorithm alias allowed arn arns attempts audience authentication backend bucket bytes cache
            channel check checking column complexity consent count day days db dir directory disabled domain email
            enabled encoder encoding encryption endpoint endpoints env event exp expiration expired expires expiry
            field file filename files folder format hasher header helper hint history host hour hours httponly id ids
            in interval issuer kind kwargs label leeway len length level lifetime limit limits manager max
            method min minute minutes mode model name names namespace only parallelism param parameter path paths
            pattern per period policy port prefix profile prompt provider queue rate ratio realm ref reference refresh
            regex region required reset retention retries role rotate rotation rounds rule rules samesite scanner
            schedule scope scopes score sec second seconds secure server service size source stage state status stdin
            store strategy strength suffix table template than threshold through timeout topic ttl type types uri uris
            url urls usage user username users validation validity var verify version versions window
            """);

    /** What may follow a secret's name without changing what it is. */
    private static final Pattern QUALIFIER = Pattern.compile("[0-9]+|v[0-9]+");

    private static final Pattern WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private SecretNames() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    /** Whether a secret probably stands behind this name. */
    public static boolean tell(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (STEMS.stream().noneMatch(lower::contains) || PLAIN.contains(lower)) {
            return false;
        }
        List<String> words = wordsOf(name);
        List<String> core = withoutOwners(words);
        if (core.isEmpty() || isAbout(words, core, lower.contains("secrets"))) {
            return isOpeningId(words) || isAddressOfItsOwn(core);
        }
        for (int at = 0; at < core.size() && !SWITCHES.contains(core.get(at)); at++) {
            if (names(core, at)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> withoutOwners(List<String> words) {
        int end = words.size();
        while (end > 1 && WHOSE.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /** {@code SECRET_STAGE} is about a secret; {@code DB_PASSWORD_STAGE} is the password of a stage. */
    private static boolean isAbout(List<String> words, List<String> core, boolean many) {
        String last = core.get(core.size() - 1);
        boolean bare = last.equals("auth")
                || (last.equals("secret") && many)
                || (core.size() == 1
                        && Set.of("secret", "token", "credential", "cookie").contains(last));
        return ABOUT.contains(last) || (bare && core.size() < words.size() && ABOUT.contains(words.get(core.size())));
    }

    private static boolean names(List<String> words, int at) {
        String word = words.get(at);
        String before = at > 0 ? words.get(at - 1) : "";
        boolean last = at == words.size() - 1;
        if (SECRETS.stream().anyMatch(word::endsWith)) {
            boolean counted = Set.of("max", "min", "num", "n").contains(before);
            boolean place = word.equals("token")
                    && Set.of("next", "page", "pagination", "continuation", "idempotency")
                            .contains(before);
            return !counted && !place;
        }
        return switch (word) {
            case "key" -> OPENING.contains(before);
            case "auth" -> LOGGED_IN.contains(before);
            case "string", "str" -> Set.of("connection", "conn").contains(before);
            case "pass" -> (at > 0 || last) && !ORDINALS.contains(before);
            default -> (LATER.contains(word) && (at > 0 || last)) || (LAST.contains(word) && last) || isGlued(word);
        };
    }

    /** Two words in one, as in {@code PGPASS}, {@code SSHKEY}, {@code BASICAUTH} and {@code CONNSTR}. */
    private static boolean isGlued(String word) {
        return word.matches("conn(?:ection)?str(?:ing)?")
                || (word.endsWith("auth") && LOGGED_IN.contains(word.substring(0, word.length() - 4)))
                || (word.endsWith("key") && OPENING.stream().anyMatch(opening -> word.endsWith(opening + "key")))
                || ((word.endsWith("pass") || word.endsWith("pw"))
                        && !OTHER_PASS.matcher(word).matches());
    }

    private static boolean isOpeningId(List<String> words) {
        int size = words.size();
        return size > 2 && words.subList(size - 2, size).equals(List.of("key", "id")) && words.contains("access");
    }

    /** An address that is a secret as a whole: with a password in it, or one that whoever knows it may post to. */
    private static boolean isAddressOfItsOwn(List<String> words) {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        boolean address = last.equals("url") || last.equals("uri");
        return (address && (before.equals("webhook") || before.equals("database")))
                || (last.equals("endpoint") && before.equals("webhook"));
    }

    /** The words in small letters, in the singular and without numbers behind them; tokens that are counted are a count. */
    private static List<String> wordsOf(String name) {
        List<String> words = new ArrayList<>();
        for (String written : WORDS.split(name, -1)) {
            String word = written.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !QUALIFIER.matcher(word).matches()) {
                String bare = word.replaceFirst("[0-9]+$", "");
                boolean plural =
                        bare.length() > 3 && bare.endsWith("s") && !bare.matches(".*[is]s") && !ABOUT.contains(bare);
                boolean counted = bare.equals("tokens") && words.stream().anyMatch(COUNTING::contains);
                String single = plural ? bare.substring(0, bare.length() - 1) : bare;
                int last = words.size() - 1;
                if (last >= 0
                        && words.get(last).equals("pass")
                        && Set.of("word", "phrase", "code").contains(single)) {
                    words.set(last, "pass" + single);
                } else {
                    words.add(counted ? "count" : single);
                }
            }
        }
        return words;
    }
}

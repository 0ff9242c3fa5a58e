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
            "pass", "pwd", "pw", "pat", "secret", "token", "cred", "key", "dsn", "url", "string", "str", "cookie",
            "auth", "webhook");

    /** What ends a word that names a secret wherever it stands in the name. */
    private static final List<String> SECRETS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pwd",
            "secret",
            "token",
            "credential",
            "apikey",
            "secretkey",
            "accesskey",
            "privatekey",
            "authkey",
            "signingkey",
            "encryptionkey",
            "appkey",
            "masterkey",
            "accountkey");

    /** Words that name a secret unless the name begins with them and goes on, as {@code PASS_RATE} does. */
    private static final Set<String> LATER = Set.of("pass", "pw", "cookie", "cred", "dsn");

    /** Words that name a secret at the end. */
    private static final Set<String> LAST = Set.of("pat", "webhook", "authorization");

    /** A key with one of these before it opens something; others sort, cache or partition. */
    private static final Set<String> OPENING = words("""
            access account admin aes anthropic api app application auth cipher client consumer cookie crypto
            decryption deploy encrypt encryption function gpg hmac host ingest ingestion instrumentation jwt
            licence license mailgun master openai pem pgp private root rsa seal secret security sendgrid server
            service session shared sign signature signing ssh ssl storage stripe subscription tls twilio unseal
            vault webhook write
            """);

    /** Before {@code pass} without anything between, as in {@code PGPASS}; {@code compass} and {@code bypass} are other words. */
    private static final Pattern GLUED_PASS = Pattern.compile(
            "(?:admin|api|app|auth|db|ftp|http|imap|jdbc|key|ldap|login|mail|mongo|mqtt|my|mysql|ora|oracle|pg|pop"
                    + "|postgres|proxy|rabbit|rabbitmq|redis|root|sftp|smtp|sql|ssh|store|sudo|svn|sys|user|vnc|web|wifi)pass");

    /** Names that look telling and are known not to be. */
    private static final Set<String> PLAIN = Set.of("pwd", "oldpwd", "google_application_credentials");

    /** What the last word says of a value that is not the secret itself. */
    private static final Set<String> ABOUT = words("""
            age alg algo algorithm allowed arn arns attempts audience authentication backend bucket bytes
            consent count day days dir directory disabled domain email enabled encoding endpoint endpoints exp
            expiration expires expiry field file filename files folder format header helper hint host hour hours
            id ids interval issuer kind label len length lifetime limit limits manager max method min minutes
            mode name names namespace parallelism param parameter path paths pattern period policy port prefix
            prompt provider queue rate ratio ref reference refresh regex required reset retention retries role
            rotate rotation rule rules samesite schedule scope scopes score sec seconds secure size source stage
            state status stdin store strategy strength suffix table template threshold through timeout topic ttl
            type types uri uris url urls usage user username users validation validity version versions window
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
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        if (ABOUT.contains(last)) {
            return isAddressOfItsOwn(before, last)
                    || (before.equals("key") && last.equals("id") && words.contains("access"));
        }
        for (int at = 0; at < words.size(); at++) {
            if (names(words, at)) {
                return true;
            }
        }
        return false;
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
            case "auth" ->
                Set.of("basic", "http", "proxy", "registry", "docker").contains(before);
            case "string", "str" -> Set.of("connection", "conn").contains(before);
            default ->
                (LATER.contains(word) && (at > 0 || last))
                        || (LAST.contains(word) && last)
                        || GLUED_PASS.matcher(word).matches()
                        || word.equals("connectionstring");
        };
    }

    /** An address that is a secret as a whole: with a password in it, or one that whoever knows it may post to. */
    private static boolean isAddressOfItsOwn(String before, String last) {
        boolean address = last.equals("url") || last.equals("uri") || last.equals("endpoint");
        return address && (before.equals("webhook") || (before.equals("database") && !last.equals("endpoint")));
    }

    /** The words in small letters, in the singular and without numbers behind them. */
    private static List<String> wordsOf(String name) {
        List<String> words = new ArrayList<>();
        for (String written : WORDS.split(name, -1)) {
            String word = written.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !QUALIFIER.matcher(word).matches()) {
                String bare = word.replaceFirst("[0-9]+$", "");
                boolean plural =
                        bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss") && !ABOUT.contains(bare);
                words.add(plural ? bare.substring(0, bare.length() - 1) : bare);
            }
        }
        return words;
    }
}

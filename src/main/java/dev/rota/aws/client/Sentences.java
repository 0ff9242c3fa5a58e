package dev.rota.aws.client;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns AWS's messages into what fits behind a colon in a sentence. */
final class Sentences {

    /** What the SDK appends: {@code (Service: EventBridge, Status Code: 400, Request ID: …)}. */
    private static final Pattern APPENDIX = Pattern.compile("\\s*\\((?:Service: |SDK Attempt Count: )[^)]*\\)");

    private static final Pattern PREAMBLE = Pattern.compile("^\\d+ validation errors? detected: ");
    private static final Pattern ENCODED = Pattern.compile("\\s*Encoded authorization failure message: \\S+");
    private static final int DEEPEST = 20;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** Names of classes, and what Jackson says of its source, which say nothing to the user. */
    private static final Pattern CLASSES = Pattern.compile(
            "(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z][\\w$]*:?|\\b[A-Z]\\w*(?:Exception|Error)\\b:?|\\b[a-z]+exception\\b:?|(?: at )?\\[Source: .*?\\]");

    private Sentences() {}

    /** Why the SDK or the JDK failed on this side, in the words of the innermost exception that has any. */
    static String reason(Throwable failure) {
        String words = "it gives no reason";
        Throwable next = failure;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            String message = next instanceof NullPointerException || next instanceof ClassCastException
                    ? ""
                    : CLASSES.matcher(String.valueOf(next.getMessage()))
                            .replaceAll("")
                            .strip();
            if (!message.isEmpty() && !message.equals("null") && !message.contains("header value")) {
                words = message;
            }
            next = next.getCause();
        }
        return clean(words);
    }

    /** The message on one line, without request ids, without preamble and without full stop. */
    static String clean(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "AWS gave no reason";
        }
        String text = WHITE_SPACE.matcher(message).replaceAll(" ");
        text = APPENDIX.matcher(text).replaceAll("");
        text = ENCODED.matcher(text).replaceAll("");
        text = PREAMBLE.matcher(text.strip()).replaceFirst("");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}

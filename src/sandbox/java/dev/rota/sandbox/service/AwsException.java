package dev.rota.sandbox.service;

import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;

/** A service answers with an error: AWS's code and message. The protocol decides how they travel. */
public final class AwsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;
    private final transient Map<String, String> details;

    /** An error with HTTP status 400, which is the status of nearly all of them. */
    public AwsException(String code, String text) {
        this(400, code, text);
    }

    /** An error with its HTTP status. */
    public AwsException(int status, String code, String text) {
        this(status, code, text, Map.of());
    }

    /** An error with more to say than code and message; only S3 has such. */
    public AwsException(int status, String code, String text, Map<String, String> details) {
        super(code + ": " + text);
        this.status = status;
        this.code = code;
        this.text = text;
        this.details = new TreeMap<>(details);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** AWS's name for the error, such as {@code ResourceNotFoundException}. */
    public String code() {
        return code;
    }

    /** The message as AWS words it. */
    public String text() {
        return text;
    }

    /** What else there is to say, by name. */
    public Map<String, String> details() {
        return details;
    }
}

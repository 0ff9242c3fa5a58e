package dev.rota.verify.policy;

/**
 * What a policy says about an access.
 *
 * @param kind what it says
 * @param condition the condition that stands in the way or that cannot be told, such as
 *     {@code ArnEquals aws:SourceArn arn:…:rule/other}; empty where none does
 */
public record Permission(Kind kind, String condition) {

    /** What a policy can say. */
    public enum Kind {
        /** A statement allows it and none denies it. */
        ALLOWED,
        /** No statement is about it. */
        NOT_MENTIONED,
        /** A statement would allow it but for its condition. */
        OTHERS_ONLY,
        /** A statement denies it. */
        DENIED,
        /** It depends on something that is not known here. */
        UNCERTAIN
    }

    static Permission of(Kind kind) {
        return new Permission(kind, "");
    }
}

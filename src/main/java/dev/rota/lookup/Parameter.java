package dev.rota.lookup;

/**
 * A parameter of the Parameter Store.
 *
 * @param value decrypted; the elements of a list stand between commas
 */
public record Parameter(Kind kind, String value) {

    /** The sorts of parameters there are. */
    public enum Kind {
        /** Text. */
        STRING,
        /** A list of texts. */
        STRING_LIST,
        /** Text that was encrypted. */
        SECURE_STRING
    }
}

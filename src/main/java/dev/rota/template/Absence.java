package dev.rota.template;

/**
 * Why there is no value.
 *
 * @param reason in one sentence without a full stop
 * @param unfetched whether nothing is wrong: the lookups were not to be carried out
 */
record Absence(String reason, boolean unfetched) {

    /** Something is wrong. */
    static Absence failed(String reason) {
        return new Absence(reason, false);
    }
}

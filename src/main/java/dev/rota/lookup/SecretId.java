package dev.rota.lookup;

/**
 * A version of a secret.
 *
 * @param nameOrArn of the secret
 * @param version a staging label such as {@code AWSPREVIOUS}, or the id of a version; {@code ""} for the current one
 */
public record SecretId(String nameOrArn, String version) {

    /** Whether the version is given by its id; AWS makes those of 32 to 64 characters. */
    public boolean isVersionId() {
        return version.matches("[A-Za-z0-9-]{32,64}");
    }

    /** Whether it is given by a staging label. */
    public boolean isLabel() {
        return !version.isEmpty() && !isVersionId();
    }

    @Override
    public String toString() {
        return version.isEmpty() ? nameOrArn : nameOrArn + " (" + version + ")";
    }
}

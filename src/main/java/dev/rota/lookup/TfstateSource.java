package dev.rota.lookup;

import java.util.Locale;

/**
 * Where a Terraform state is read from.
 *
 * @param location the url or path, as the file says it
 */
record TfstateSource(String location) {

    /** {@code https}, {@code s3}, …; {@code ""} for a path. */
    String scheme() {
        int end = location.indexOf("://");
        return end < 0 ? "" : location.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** What stands behind the scheme. */
    String rest() {
        int end = location.indexOf("://");
        return end < 0 ? location : location.substring(end + "://".length());
    }

    /** The location as it may be shown: without a password and without a query, which often is one. */
    String shown() {
        return location.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "");
    }

    /** How it is called in messages. */
    @Override
    public String toString() {
        return "the tfstate " + shown();
    }
}

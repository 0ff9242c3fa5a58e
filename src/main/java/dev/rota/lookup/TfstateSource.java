package dev.rota.lookup;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where a Terraform state is read from.
 *
 * @param location the url or path, as the file says it
 * @param folders where a path that is relative is looked for, in this order; none for anything else, so that equal addresses in
 *     several files are one source
 */
record TfstateSource(String location, List<Path> folders) {

    private static final String SCHEME_END = "://";

    TfstateSource {
        folders = List.copyOf(folders);
    }

    /** A state somewhere; the folders count only when it is a relative path. */
    static TfstateSource of(String location, List<Path> folders) {
        TfstateSource source = new TfstateSource(location, folders);
        return source.isFile() ? source : new TfstateSource(location, List.of());
    }

    /** Whether it is a file of this machine. */
    boolean isFile() {
        return scheme().isEmpty() || scheme().equals("file");
    }

    /** {@code https}, {@code s3}, …; {@code ""} for a path. */
    String scheme() {
        int end = location.indexOf(SCHEME_END);
        return end < 0 ? "" : location.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** What comes after the scheme. */
    String rest() {
        int end = location.indexOf(SCHEME_END);
        return end < 0 ? location : location.substring(end + SCHEME_END.length());
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

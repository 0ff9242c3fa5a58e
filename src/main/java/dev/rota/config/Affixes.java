package dev.rota.config;

/**
 * What a file puts before and behind the names of its rules. The same goes around their tracking ids, so that two environments
 * of one file never have one tracking id: a prune of one would delete the rules of the other.
 */
record Affixes(String prefix, String suffix) {

    /** A name or a tracking id with both. */
    String around(String text) {
        return prefix + text + suffix;
    }

    /** A tracking id with both, neither of them twice: {@code shop-dev} is already that of {@code shop-dev-}. */
    String aroundId(String id) {
        boolean begins = id.startsWith(prefix) || id.equals(prefix.replaceFirst("[._-]+$", ""));
        boolean ends = id.endsWith(suffix) || id.equals(suffix.replaceFirst("^[._-]+", ""));
        return (begins ? "" : prefix) + id + (ends ? "" : suffix);
    }

    /** {@code ", with namePrefix and nameSuffix"}, as far as there are such. */
    String inWords() {
        if (prefix.isEmpty() && suffix.isEmpty()) {
            return "";
        }
        return " with "
                + (suffix.isEmpty() ? "namePrefix" : prefix.isEmpty() ? "nameSuffix" : "namePrefix and nameSuffix");
    }
}

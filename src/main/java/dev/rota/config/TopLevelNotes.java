package dev.rota.config;

import dev.rota.problem.Nearest;
import dev.rota.yaml.YamlEntry;

/**
 * Keys at the top of a file that are there for its author: they hold an anchor, or a note. A key that looks like a misspelled one
 * of Rota's is no note.
 */
final class TopLevelNotes {

    private TopLevelNotes() {}

    static boolean isNote(YamlEntry entry) {
        String key = entry.key().text();
        if (FileShape.FILE.key(key).isPresent()) {
            return false;
        }
        return entry.anchored()
                || Nearest.to(key, FileShape.FILE.spellings(), 1).isEmpty();
    }
}

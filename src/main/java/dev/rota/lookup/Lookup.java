package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;

/** A function that templates can call, bound to what has been fetched so far. */
@FunctionalInterface
interface Lookup {

    /** The answer for some arguments, which may be of any type and number. */
    Answer answer(List<Json> arguments);
}

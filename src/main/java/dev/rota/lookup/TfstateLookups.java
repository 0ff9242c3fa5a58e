package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code tfstate} and {@code tfstatef} of one configured state. */
record TfstateLookups(TfstateSource source, Store<TfstateSource, Tfstate> states) {

    Map<String, Function<List<Json>, Answer>> functions() {
        return Map.of("tfstate", this::tfstate, "tfstatef", this::tfstatef);
    }

    /** The value at an address. */
    private Answer tfstate(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Answer.Failed("tfstate needs one address, such as tfstate(\"aws_subnet.private[0].id\");"
                    + " tfstatef takes a format and values");
        }
        return find(arguments.get(0).plain());
    }

    /** The value at an address that is put together from a format and values. */
    private Answer tfstatef(List<Json> arguments) {
        if (arguments.isEmpty()) {
            return new Answer.Failed(
                    "tfstatef needs a format and values, such as tfstatef(\"aws_subnet.%s.id\", \"private\")");
        }
        try {
            return find(Printf.format(arguments.get(0).plain(), arguments.subList(1, arguments.size())));
        } catch (IllegalArgumentException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Answer find(String address) {
        return states.answer(source, state -> state.find(address, source.toString()));
    }
}

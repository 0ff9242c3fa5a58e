package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;

/** {@code tfstate} and {@code tfstatef} of one configured state. */
final class TfstateLookups {

    private final TfstateSource source;
    private final Shelf<TfstateSource, Tfstate> states;

    TfstateLookups(TfstateSource source, Shelf<TfstateSource, Tfstate> states) {
        this.source = source;
        this.states = states;
    }

    /** The value at an address. */
    Answer tfstate(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Answer.Failed("tfstate needs one address, such as tfstate(\"aws_subnet.private[0].id\");"
                    + " tfstatef takes a format and values");
        }
        return find(Arguments.text(arguments.get(0)));
    }

    /** The value at an address that is put together from a format and values. */
    Answer tfstatef(List<Json> arguments) {
        if (arguments.isEmpty()) {
            return new Answer.Failed(
                    "tfstatef needs a format and values, such as tfstatef(\"aws_subnet.%s.id\", \"private\")");
        }
        try {
            return find(Printf.format(Arguments.text(arguments.get(0)), arguments.subList(1, arguments.size())));
        } catch (IllegalArgumentException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Answer find(String address) {
        return states.answer(source, state -> state.find(address, source.toString()));
    }
}

package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.Optional;

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
        Optional<Outcome<Tfstate>> outcome = states.get(source);
        if (outcome.isEmpty()) {
            return new Answer.Missing();
        }
        return outcome.get() instanceof Outcome.Success<Tfstate> success
                ? success.value().find(address, source.toString())
                : new Answer.Failed(((Outcome.Failure<Tfstate>) outcome.get()).message());
    }
}

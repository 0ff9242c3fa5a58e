package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.template.Recorder.Absence;
import java.util.Optional;

/**
 * What an action printed: a value, or the reason why there is none.
 *
 * @param content the value: text is a string, what comes from a Terraform state has its type there; empty for a failure
 * @param failure why there is none, in one sentence without a full stop; empty for a value
 * @param unfetched whether nothing is wrong with it: the lookups were not to be carried out
 * @param lack what a lookup that failed says of itself; {@code ""} when it is no lookup that failed
 * @param secret whether it must not be shown
 * @param go whether the action was written in the dialect of Go
 * @param place where the action begins in the author's file
 * @param length how many characters the action has, delimiters included
 */
public record Value(
        Optional<Json> content,
        Optional<String> failure,
        boolean unfetched,
        String lack,
        boolean secret,
        boolean go,
        Place place,
        int length) {

    public Value {
        if (content.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("a value is either there or failed");
        }
    }

    static Value of(Json content, boolean secret, boolean go, Place place, int length) {
        return new Value(Optional.of(content), Optional.empty(), false, "", secret, go, place, length);
    }

    static Value absent(Absence absence, Place place, int length) {
        return new Value(
                Optional.empty(),
                Optional.of(absence.reason()),
                absence.unfetched(),
                absence.lack(),
                false,
                false,
                place,
                length);
    }

    /**
     * How it reads where text is expected: a string verbatim, a number or boolean as it is spelled, anything else as JSON, as its
     * dialect writes that. {@code ""} for a failure.
     */
    public String asText() {
        return content.map(json -> go ? GoValues.text(json) : json.plain()).orElse("");
    }

    /** The failure at the action's place. */
    public Optional<Problem> problem() {
        return failure.map(message -> new Problem(place, length, message));
    }

    /** Without the content, which may be secret. */
    @Override
    public String toString() {
        return "value of " + place;
    }
}

package dev.rota.sandbox.events;

import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;

/** Where EventBridge cuts its listings. */
final class Listing {

    private static final int MOST = 100;

    private Listing() {}

    /** The cut a call asks for; {@code what} says what is listed, for a token is good for one listing only. */
    static Page.Cut cut(JsonCall call, String what) {
        return new Page.Cut(
                what + " " + call.home().region() + " " + Buses.nameIn(call.input()),
                call.optionalText("NextToken"),
                call.number("Limit").orElse(MOST));
    }
}

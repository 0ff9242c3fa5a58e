package dev.rota.sandbox.ecs;

import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Where ECS cuts its listings. */
final class EcsListing {

    private static final int MOST = 100;

    private EcsListing() {}

    /** An input with the members of all listings. */
    static Structure input() {
        return Shape.structure().optional("nextToken", Shape.text()).optional("maxResults", Shape.number(1, MOST));
    }

    /** The cut a call asks for; {@code what} says what is listed, for a token is good for one listing only. */
    static Page.Cut cut(JsonCall call, String what) {
        return new Page.Cut(
                what + " " + call.home().region(),
                call.optionalText("nextToken"),
                call.number("maxResults").orElse(MOST));
    }
}

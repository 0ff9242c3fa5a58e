package dev.rota.sandbox.events;

import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** Shapes that several operations of EventBridge share. */
final class EventShapes {

    static final String NAME_PATTERN = "[\\.\\-_A-Za-z0-9]+";

    private EventShapes() {}

    static Shape ruleName() {
        return Shape.text(1, 64, NAME_PATTERN);
    }

    static Shape busName() {
        return Shape.text(1, 256, "[/\\.\\-_A-Za-z0-9]+");
    }

    static Shape busNameOrArn() {
        return Shape.text(
                1, 1600, "(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+");
    }

    static Shape arn() {
        return Shape.text(1, 1600);
    }

    static Shape tags() {
        return TagList.CAPITAL.shape();
    }

    /** An input that names a rule. */
    static Structure rule(String member) {
        return Shape.structure().required(member, ruleName()).optional("EventBusName", busNameOrArn());
    }

    /** An input with the members of all listings. */
    static Structure listing() {
        return Shape.structure()
                .optional("EventBusName", busNameOrArn())
                .optional("NextToken", Shape.text(1, 2048))
                .optional("Limit", Shape.number(1, 100));
    }
}

package dev.rota.sandbox.events;

import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** Shapes that several operations of EventBridge share. */
final class EventShapes {

    static final String NAME_PATTERN = "[\\.\\-_A-Za-z0-9]+";

    private EventShapes() {}

    static InputShape ruleName() {
        return text(1, 64, NAME_PATTERN);
    }

    static InputShape busNameOrArn() {
        return text(
                1, 1600, "(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+");
    }

    static InputShape arn() {
        return text(1, 1600);
    }

    static InputShape tags() {
        return TagList.CAPITAL.shape();
    }

    /** An input that names a rule. */
    static Structure rule(String member) {
        return required(member, ruleName()).optional("EventBusName", busNameOrArn());
    }

    /** An input with the members of all listings. */
    static Structure listing() {
        return optional("EventBusName", busNameOrArn())
                .optional("NextToken", text(1, 2048))
                .optional("Limit", number(1, 100));
    }

    static AwsException limitExceeded() {
        return new AwsException("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
    }
}

package dev.rota.sandbox.ec2;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** What the operations that make something have in common. */
final class Creation {

    private static final Shape TAG_SPECIFICATIONS =
            Shape.list(Shape.structure().optional("ResourceType", Shape.text()).optional("Tag", Networks.TAGS));

    private Creation() {}

    /** An input with tags and a dry run, and with members that are only known in order to refuse them. */
    static Structure input(List<String> lacking) {
        Structure input = Shape.structure()
                .optional("TagSpecification", TAG_SPECIFICATIONS)
                .optional("DryRun", Shape.flag());
        for (String name : lacking) {
            input = input.optional(name, Shape.text());
        }
        return input;
    }

    static void refuse(JsonCall call, List<String> lacking) {
        for (String name : lacking) {
            if (call.input().get(name).isPresent()) {
                throw new AwsException("InvalidParameterValue", "The sandbox does not implement " + name + ".");
            }
        }
    }

    /** The members of what is made, with its id and the tags it gets. */
    static JsonObject made(JsonCall call, Kind kind, String id) {
        JsonObject made = call.input().without("TagSpecification", "DryRun").with(kind.idMember(), id);
        List<JsonObject> tags = call.objects("TagSpecification").stream()
                .flatMap(specification -> specification.objects("Tag").stream())
                .toList();
        return made.withElements("Tags", tags);
    }
}

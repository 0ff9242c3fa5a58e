package dev.rota.sandbox.ec2;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The filters of a call: something is told when each filter has a value that is its own, wildcards allowed. */
final class Filters {

    private static final int MOST_VALUES = 200;
    private static final String TAG = "tag:";

    private final Kind kind;
    private final Home home;
    private final List<JsonObject> filters;

    /**
     * The filters of a call.
     *
     * @throws AwsException when there is one that the sandbox lacks, or one has too many values
     */
    Filters(Kind kind, JsonCall call) {
        this.kind = kind;
        this.home = call.home();
        this.filters = call.objects("Filter");
        filters.forEach(this::check);
    }

    static Structure shape() {
        return Shape.structure().optional("Name", Shape.text()).optional("Value", Shape.list(Shape.text()));
    }

    private void check(JsonObject filter) {
        String name = filter.text("Name").orElse("");
        if (!kind.filters().containsKey(name) && !name.startsWith(TAG) && !name.equals("tag-key")) {
            throw new AwsException(
                    "InvalidParameterValue",
                    "The sandbox does not implement the filter '" + name + "' of " + kind.operation() + ".");
        }
        if (filter.texts("Value").size() > MOST_VALUES) {
            throw new AwsException(
                    "FilterLimitExceeded",
                    "The maximum number of filter values specified on a single call is " + MOST_VALUES);
        }
    }

    boolean admit(JsonObject one) {
        return filters.stream().allMatch(filter -> admits(filter, one));
    }

    private boolean admits(JsonObject filter, JsonObject one) {
        return own(filter.text("Name").orElse(""), one)
                .anyMatch(own -> filter.texts("Value").stream().anyMatch(wanted -> Wildcard.matches(wanted, own)));
    }

    private Stream<String> own(String name, JsonObject one) {
        if (name.startsWith(TAG)) {
            return one.objects("Tags").stream()
                    .filter(tag -> tag.text("Key").orElse("").equals(name.substring(TAG.length())))
                    .map(tag -> tag.text("Value").orElse(""));
        }
        if (name.equals("tag-key")) {
            return one.objects("Tags").stream().map(tag -> tag.text("Key").orElse(""));
        }
        String member = Optional.ofNullable(kind.filters().get(name)).orElse("");
        return switch (member) {
            case "State" -> Stream.of("available");
            case "IsDefault" -> Stream.of(Boolean.toString(one.bool(member).orElse(false)));
            case "AvailabilityZone" -> Stream.of(NetworkView.zone(home, one));
            default -> Stream.of(one.text(member).orElse(""));
        };
    }
}

package dev.rota.sandbox.ec2;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.ServiceException;
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
     * @throws ServiceException when there is one that the sandbox lacks, or one has too many values
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
        String name = Members.textOrEmpty(filter, "Name");
        if (!kind.filters().containsKey(name) && !name.startsWith(TAG) && !name.equals("tag-key")) {
            throw new ServiceException(
                    "InvalidParameterValue",
                    "The sandbox does not implement the filter '" + name + "' of " + kind.operation() + ".");
        }
        if (Members.texts(filter, "Value").size() > MOST_VALUES) {
            throw new ServiceException(
                    "FilterLimitExceeded",
                    "The maximum number of filter values specified on a single call is " + MOST_VALUES);
        }
    }

    boolean admit(JsonObject one) {
        return filters.stream().allMatch(filter -> admits(filter, one));
    }

    private boolean admits(JsonObject filter, JsonObject one) {
        return own(Members.textOrEmpty(filter, "Name"), one)
                .anyMatch(own ->
                        Members.texts(filter, "Value").stream().anyMatch(wanted -> Wildcard.matches(wanted, own)));
    }

    private Stream<String> own(String name, JsonObject one) {
        if (name.startsWith(TAG)) {
            return Members.objects(one, "Tags").stream()
                    .filter(tag -> Members.textOrEmpty(tag, "Key").equals(name.substring(TAG.length())))
                    .map(tag -> Members.textOrEmpty(tag, "Value"));
        }
        if (name.equals("tag-key")) {
            return Members.objects(one, "Tags").stream().map(tag -> Members.textOrEmpty(tag, "Key"));
        }
        String member = Optional.ofNullable(kind.filters().get(name)).orElse("");
        return switch (member) {
            case "State" -> Stream.of("available");
            case "IsDefault" -> Stream.of(Boolean.toString(Members.flag(one, member)));
            case "AvailabilityZone" -> Stream.of(NetworkView.zone(home, one));
            default -> Stream.of(Members.textOrEmpty(one, member));
        };
    }
}

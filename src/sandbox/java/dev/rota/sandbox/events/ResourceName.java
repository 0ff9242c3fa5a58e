package dev.rota.sandbox.events;

import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import java.util.Optional;

/**
 * What a tag can hang on: a rule of a bus, or a bus.
 *
 * @param bus the bus's name
 * @param rule the rule's name; empty for the bus itself
 */
record ResourceName(String bus, Optional<String> rule) {

    static final String DEFAULT_BUS = "default";

    static ResourceName rule(String bus, String name) {
        return new ResourceName(bus, Optional.of(name));
    }

    /**
     * Reads an ARN of EventBridge.
     *
     * @throws AwsException when it is of something else, or of another account or region
     */
    static ResourceName parse(String arn, AccountRegion home) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[2].equals("events")) {
            throw new AwsException(
                    "ValidationException",
                    "Parameter " + arn + " is not valid. Reason: Provided Arn is not in correct format.");
        }
        ResourceName name = parsePath(parts[5], arn);
        if (!parts[3].equals(home.region()) || !parts[4].equals(home.account())) {
            throw name.notFound();
        }
        return name;
    }

    String arn(AccountRegion home) {
        if (rule.isEmpty()) {
            return home.arn("events", "event-bus/" + bus);
        }
        return home.arn("events", "rule/" + (bus.equals(DEFAULT_BUS) ? "" : bus + "/") + rule.get());
    }

    AwsException notFound() {
        return new AwsException(
                "ResourceNotFoundException",
                rule.map(name -> "Rule " + name + " does not exist on EventBus " + bus + ".")
                        .orElse("Event bus " + bus + " does not exist."));
    }

    private static ResourceName parsePath(String path, String arn) {
        if (path.startsWith("event-bus/")) {
            return new ResourceName(path.substring("event-bus/".length()), Optional.empty());
        }
        if (path.startsWith("rule/")) {
            String rest = path.substring("rule/".length());
            int slash = rest.lastIndexOf('/');
            return slash < 0 ? rule(DEFAULT_BUS, rest) : rule(rest.substring(0, slash), rest.substring(slash + 1));
        }
        throw new AwsException(
                "ValidationException",
                "Parameter " + arn + " is not valid. Reason: Provided Arn is not in correct format.");
    }
}

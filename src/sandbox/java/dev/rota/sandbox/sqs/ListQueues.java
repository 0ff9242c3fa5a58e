package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.Optional;

/** Lists the addresses of queues by name. */
final class ListQueues implements JsonOperation {

    private static final int MOST = 1000;

    private final Queues queues;

    ListQueues(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("QueueNamePrefix", Shape.text())
                .optional("NextToken", Shape.text())
                .optional("MaxResults", Shape.number(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        Optional<Integer> limit = call.number("MaxResults");
        if (limit.filter(most -> most < 1 || most > MOST).isPresent()) {
            throw new AwsException("InvalidParameterValue", "MaxResults should be between 1 and " + MOST + ".");
        }
        String prefix = call.text("QueueNamePrefix");
        List<String> names = queues.names(call.home()).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        Page<String> page = new Page.Cut(
                        "ListQueues " + call.home().region() + " " + prefix,
                        call.optionalText("NextToken"),
                        limit.orElse(MOST))
                .of(names, name -> name);
        Optional<Json> urls = Optional.of(page.items())
                .filter(items -> !items.isEmpty())
                .map(items -> Json.of(items.stream()
                        .map(name -> Queues.url(call.home(), name))
                        .toList()));
        return Json.object()
                .withOptional("QueueUrls", urls)
                .withOptional("NextToken", limit.flatMap(most -> page.nextToken()))
                .build();
    }
}

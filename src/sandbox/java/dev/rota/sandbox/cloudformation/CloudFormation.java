package dev.rota.sandbox.cloudformation;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** CloudFormation: the outputs and exports of stacks. A seed makes the stacks. */
public final class CloudFormation implements QueryDialect {

    /** All stacks were created then, so that equal seeds give equal answers. */
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private static final int LONGEST_PAGE = 100;

    private static final Structure OUTPUT = required("OutputKey", text(1, 255, "[A-Za-z0-9]+"))
            .required("OutputValue", text())
            .optional("Description", text(1, 1024))
            .optional("ExportName", text(1, 255));

    /** A stack of a seed, with the members that DescribeStacks shows. */
    private static final Structure STACK = required("StackName", text(1, 128, "[a-zA-Z][-a-zA-Z0-9]*"))
            .optional("StackStatus", text(1, 64, "[A-Z_]+"))
            .optional("Outputs", list(OUTPUT));

    private final Environment environment;

    private CloudFormation(Environment environment) {
        this.environment = environment;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        CloudFormation stacks = new CloudFormation(environment);
        Structure listing = optional("NextToken", text(1, 1024));
        return QueryService.shaped(
                stacks,
                List.of(
                        operation("DescribeStacks", listing.optional("StackName", text()), stacks::describe),
                        operation("ListExports", listing, stacks::listExports)),
                List.of(SeedSection.objects("stacks", "stack", "StackName", STACK, stacks::plant)));
    }

    @Override
    public String serviceName() {
        return "cloudformation";
    }

    @Override
    public String version() {
        return "2010-05-15";
    }

    @Override
    public String namespace() {
        return "http://cloudformation.amazonaws.com/doc/2010-05-15/";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("StackName");
    }

    /** AWS ends the ARN with a random UUID; here it follows from the name, so that equal seeds make equal states. */
    @Override
    public String arnOf(String name, AccountRegion home) {
        UUID uuid = UUID.nameUUIDFromBytes((home.region() + " " + name).getBytes(StandardCharsets.UTF_8));
        return name.startsWith("arn:") ? name : home.arn("cloudformation", "stack/" + name + "/" + uuid);
    }

    private JsonObject describe(JsonCall call) {
        List<JsonObject> all = table(call.home()).all();
        List<JsonObject> wanted = call.optionalText("StackName")
                .map(name -> List.of(all.stream()
                        .filter(stack -> name(stack).equals(name) || id(stack).equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new AwsException("ValidationError", "Stack with id " + name + " does not exist"))))
                .orElse(all);
        return page(call, "DescribeStacks", wanted, CloudFormation::name, "Stacks", CloudFormation::shown);
    }

    private static JsonObject shown(JsonObject stack) {
        return Json.object()
                .with("StackId", id(stack))
                .with("StackName", name(stack))
                .with("CreationTime", CREATED.toString())
                .with("StackStatus", stack.text("StackStatus").orElseThrow())
                .with("DisableRollback", false)
                .with("Outputs", Json.array(stack.objects("Outputs")))
                .with(
                        "DriftInformation",
                        Json.object().with("StackDriftStatus", "NOT_CHECKED").build())
                .build();
    }

    /** Lists what the stacks of the region export, by name. */
    private JsonObject listExports(JsonCall call) {
        List<JsonObject> exports = table(call.home()).all().stream()
                .flatMap(stack -> stack.objects("Outputs").stream()
                        .filter(output -> output.get("ExportName").isPresent())
                        .map(output -> Json.object()
                                .with("ExportingStackId", id(stack))
                                .with("Name", output.text("ExportName").orElseThrow())
                                .with("Value", output.text("OutputValue").orElseThrow())
                                .build()))
                .sorted(Comparator.comparing(CloudFormation::exportName))
                .toList();
        return page(call, "ListExports", exports, CloudFormation::exportName, "Exports", Function.identity());
    }

    private static JsonObject page(
            JsonCall call,
            String operation,
            List<JsonObject> sorted,
            Function<JsonObject, String> key,
            String member,
            Function<JsonObject, JsonObject> show) {
        Page<JsonObject> page = new Page.Cut(
                        operation + " " + call.home().region(), call.optionalText("NextToken"), LONGEST_PAGE)
                .of(sorted, key);
        return page.answer(member, Json.array(page.items().stream().map(show).toList()));
    }

    private void plant(JsonObject seed, AccountRegion home) {
        String name = name(seed);
        seed.objects("Outputs").forEach(output -> SeedReader.check(output, OUTPUT, "an output of stack " + name));
        JsonObject stack = seed.get("StackStatus").isPresent() ? seed : seed.with("StackStatus", "CREATE_COMPLETE");
        table(home).put(name, stack.with("StackId", arnOf(name, home)));
    }

    private static String name(JsonObject stack) {
        return stack.text("StackName").orElse("");
    }

    private static String id(JsonObject stack) {
        return stack.text("StackId").orElse("");
    }

    private static String exportName(JsonObject export) {
        return export.text("Name").orElse("");
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "stacks");
    }
}

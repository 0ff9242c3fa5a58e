package dev.rota.sandbox.tagging;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The Resource Groups Tagging API: a row for its one operation. */
public final class Tagging implements JsonService.Dialect {

    private static final int MOST = 100;

    private static final Structure FILTER = optional("Key", text(1, 128)).optional("Values", list(text(0, 256), 0, 20));

    private static final Structure INPUT = optional("PaginationToken", text(0, 2048))
            .optional("TagFilters", list(FILTER, 0, 50))
            .optional("ResourcesPerPage", number(1, MOST))
            .optional("TagsPerPage", number(100, 500))
            .optional("ResourceTypeFilters", list(text(0, 256)))
            .optional("ResourceARNList", list(text(1, 1011), 1, 100))
            .optional("IncludeComplianceDetails", flag())
            .optional("ExcludeCompliantResources", flag());

    private final Environment environment;

    private Tagging(Environment environment) {
        this.environment = environment;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Tagging tagging = new Tagging(environment);
        return new JsonService(tagging, List.of(operation("GetResources", INPUT, tagging::getResources)), List.of());
    }

    @Override
    public String serviceName() {
        return "tag";
    }

    @Override
    public String targetPrefix() {
        return "ResourceGroupsTaggingAPI_20170126";
    }

    @Override
    public String invalidInputCode() {
        return "InvalidParameterException";
    }

    @Override
    public String internalErrorCode() {
        return "InternalServiceException";
    }

    @Override
    public List<String> namingMembers() {
        return List.of();
    }

    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return "*";
    }

    /** Finds resources by type and tags, as they were a while ago. */
    private JsonObject getResources(JsonCall call) {
        List<Map.Entry<String, SortedMap<String, String>>> found =
                environment
                        .tags()
                        .asOf(environment
                                .clock()
                                .instant()
                                .minus(environment.tagLag().get()))
                        .entrySet()
                        .stream()
                        .filter(resource -> isWanted(resource.getKey(), resource.getValue(), call))
                        .toList();
        Page.Cut cut = new Page.Cut(
                "GetResources "
                        + call.input()
                                .without("PaginationToken", "ResourcesPerPage")
                                .compact(),
                call.optionalText("PaginationToken").filter(token -> !token.isEmpty()),
                call.number("ResourcesPerPage").orElse(50));
        Page<Map.Entry<String, SortedMap<String, String>>> page = cut.of(found, Map.Entry::getKey);
        return Json.object()
                .with("PaginationToken", page.next().orElse(""))
                .with(
                        "ResourceTagMappingList",
                        Json.array(page.items().stream()
                                .map(resource -> Json.object()
                                        .with("ResourceARN", resource.getKey())
                                        .with("Tags", TagList.CAPITAL.write(resource.getValue()))
                                        .build())
                                .toList()))
                .build();
    }

    private static boolean isWanted(String arn, SortedMap<String, String> tags, JsonCall call) {
        List<String> types = call.texts("ResourceTypeFilters");
        List<String> arns = call.texts("ResourceARNList");
        return arn.split(":", 5)[3].equals(call.home().region())
                && (arns.isEmpty() || arns.contains(arn))
                && (types.isEmpty() || types.stream().anyMatch(type -> isOfType(arn, type)))
                && call.objects("TagFilters").stream().allMatch(filter -> matches(tags, filter));
    }

    /** A type is a service, or a service and a kind of its resources: {@code events} or {@code events:rule}. */
    private static boolean isOfType(String arn, String type) {
        String[] parts = arn.split(":", 6);
        String service = parts[2];
        String kind = parts[5].split("/", 2)[0];
        return type.equals(service) || type.equals(service + ":" + kind);
    }

    private static boolean matches(SortedMap<String, String> tags, JsonObject filter) {
        Optional<String> value = Optional.ofNullable(tags.get(filter.text("Key").orElse("")));
        List<String> values = filter.texts("Values");
        return value.isPresent() && (values.isEmpty() || values.contains(value.get()));
    }
}

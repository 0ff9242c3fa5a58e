package dev.rota.sandbox.tagging;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** The Resource Groups Tagging API. */
public final class Tagging implements JsonService.Dialect {

    private Tagging() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        return new JsonService(new Tagging(), List.of(new GetResources(environment)), List.of());
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
    public String arnOf(String resource, JsonObject input, Home home) {
        return "*";
    }
}

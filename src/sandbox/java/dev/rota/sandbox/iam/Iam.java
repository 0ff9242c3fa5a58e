package dev.rota.sandbox.iam;

import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** IAM: what a role is, and what its policies allow. Seeds make roles and policies. */
public final class Iam implements QueryDialect {

    private final Roles roles;

    private Iam(Roles roles) {
        this.roles = roles;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Policies policies = new Policies(environment.store());
        Roles roles = new Roles(environment.store(), policies);
        Iam iam = new Iam(roles);
        Simulation simulation = new Simulation(roles);
        return QueryService.shaped(
                iam,
                List.of(
                        operation("GetRole", required("RoleName", Roles.NAME), iam::getRole),
                        operation("SimulatePrincipalPolicy", Simulation.input(), simulation::answer)),
                // Policies first: a role of the same seed may have them.
                List.of(SeedSection.atTop("policies", policies::plant), SeedSection.atTop("roles", roles::plant)));
    }

    @Override
    public String serviceName() {
        return "iam";
    }

    @Override
    public String version() {
        return "2010-05-08";
    }

    @Override
    public String namespace() {
        return "https://iam.amazonaws.com/doc/2010-05-08/";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("RoleName", "PolicySourceArn");
    }

    @Override
    public String arnOf(String resource, AccountRegion home) {
        return resource.startsWith("arn:") ? resource : arn(home.partition(), home.account(), "role", "/", resource);
    }

    @Override
    public AwsException invalidToken() {
        return invalidInput("Invalid Marker.");
    }

    private JsonObject getRole(JsonCall call) {
        String name = call.text("RoleName");
        JsonObject role =
                roles.find(name).orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
        JsonObject shown = Json.object()
                .withOptional("Path", role.get("Path"))
                .with("RoleName", name)
                .withOptional("RoleId", role.get("RoleId"))
                .with("Arn", Roles.arn(call.home(), role))
                .withOptional("CreateDate", role.get("CreateDate"))
                .with(
                        "AssumeRolePolicyDocument",
                        encoded(role.text("AssumeRolePolicyDocument").orElse("")))
                .withOptional("Description", role.get("Description"))
                .withOptional("MaxSessionDuration", role.get("MaxSessionDuration"))
                .withOptional("Tags", role.get("Tags"))
                .build();
        return Json.object().with("Role", shown).build();
    }

    /** A policy as IAM sends it: percent-encoded as in RFC 3986. */
    private static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String arn(String partition, String account, String kind, String path, String name) {
        return "arn:" + partition + ":iam::" + account + ":" + kind + path + name;
    }

    static AwsException noSuchEntity(String message) {
        return new AwsException(404, "NoSuchEntity", message);
    }

    /** A policy or a request needs something that would be guessed at here. */
    static AwsException lacking(String what) {
        return new AwsException("InvalidInput", "The sandbox does not implement " + what + ".");
    }
}

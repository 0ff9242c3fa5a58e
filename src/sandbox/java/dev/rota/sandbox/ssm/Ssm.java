package dev.rota.sandbox.ssm;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Systems Manager, of which there is the Parameter Store: parameters, each with all its versions. */
public final class Ssm implements JsonService.Dialect {

    /** Seeded versions were put then, so that equal seeds make equal states. */
    private static final Instant PUT = Instant.parse("2026-01-01T00:00:00Z");

    private static final InputShape ANY_NAME = text(1, 2048);
    private static final InputShape TYPE = oneOf("String", "StringList", "SecureString");
    private static final String CREATABLE_NAME = "(/?[a-zA-Z0-9_.-]+)(/[a-zA-Z0-9_.-]+)*";
    private static final int LONGEST_STANDARD = 4096;
    private static final int LONGEST_ADVANCED = 8192;
    private static final Set<String> OF_A_VERSION =
            Set.of("Value", "Description", "KeyId", "DataType", "Tier", "Policies", "AllowedPattern");
    private static final String VERSIONS = "Versions";

    /** A parameter of a seed. One that is repeated has a version for each. */
    private static final Structure SEED = required("Name", ANY_NAME)
            .optional("Type", TYPE)
            .required("Value", text(1, LONGEST_ADVANCED))
            .optional("Labels", list(text(1, 100)));

    private final Environment environment;

    private Ssm(Environment environment) {
        this.environment = environment;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Ssm parameters = new Ssm(environment);
        return new JsonService(
                parameters,
                List.of(
                        operation("PutParameter", putInput(), parameters::put),
                        operation(
                                "GetParameters",
                                required("Names", list(ANY_NAME, 1, 10)).optional("WithDecryption", flag()),
                                parameters::get)),
                List.of(SeedSection.inRegion("parameters", parameters::plant)));
    }

    private static Structure putInput() {
        InputShape tagText = text(0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
        InputShape tagKey = text(1, 128, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
        return required("Name", ANY_NAME)
                .optional("Description", text(0, 1024))
                .required("Value", text())
                .optional("Type", TYPE)
                .optional("KeyId", text(1, 256, "[a-zA-Z0-9:/_-]+"))
                .optional("Overwrite", flag())
                .optional("AllowedPattern", text(0, 1024))
                .optional("Tags", list(required("Key", tagKey).required("Value", tagText), 0, 1000))
                .optional("Tier", oneOf("Standard", "Advanced", "Intelligent-Tiering"))
                .optional("Policies", text(1, 4096))
                .optional("DataType", text(0, 128));
    }

    @Override
    public String serviceName() {
        return "ssm";
    }

    @Override
    public String targetPrefix() {
        return "AmazonSSM";
    }

    @Override
    public String internalErrorCode() {
        return "InternalServerError";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("Name", "Names");
    }

    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return resource.startsWith("arn:")
                ? resource
                : arn(home, ParameterName.parse(resource).name());
    }

    /** Creates a parameter, or adds a version to it when it may be overwritten. */
    private JsonObject put(JsonCall call) {
        String name = call.text("Name");
        checkName(name);
        Optional<JsonObject> known = newest(versions(call.home(), name));
        if (known.isPresent() && !call.flag("Overwrite")) {
            throw new AwsException(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to"
                            + " true.");
        }
        String type = call.optionalText("Type")
                .or(() -> known.flatMap(version -> version.text("Type")))
                .orElseThrow(() -> invalid("A parameter type is required when you create a parameter."));
        TagList.CAPITAL.merged(Map.of(), TagList.CAPITAL.read(call.objects("Tags")));
        String tier = tier(call);
        JsonObject version = call.input().only(OF_A_VERSION::contains).with("Type", type);
        int number = add(call.home(), name, version, environment.clock().instant());
        return Json.object().with("Version", number).with("Tier", tier).build();
    }

    private static String tier(JsonCall call) {
        int length = call.text("Value").length();
        if (length == 0) {
            throw invalid("1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must"
                    + " have length greater than or equal to 1");
        }
        String wanted = call.optionalText("Tier").orElse("Standard");
        boolean advanced =
                wanted.equals("Advanced") || (wanted.equals("Intelligent-Tiering") && length > LONGEST_STANDARD);
        String tier = advanced ? "Advanced" : "Standard";
        int longest = advanced ? LONGEST_ADVANCED : LONGEST_STANDARD;
        if (length > longest) {
            throw invalid(tier + " tier parameters support a maximum parameter value of " + longest + " characters.");
        }
        return tier;
    }

    /** AWS's own names are of no use here, so they are refused like any other bad name. */
    private static void checkName(String name) {
        if (!name.matches(CREATABLE_NAME) || name.matches("(?i)/?(aws|ssm).*")) {
            throw invalid("Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). If formed as a"
                    + " path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a"
                    + " mix of letters, numbers and the following 3 symbols .-_");
        }
    }

    /** Shows up to ten parameters; names of those that do not exist are listed beside the others. */
    private JsonObject get(JsonCall call) {
        List<ParameterName> names =
                call.texts("Names").stream().map(ParameterName::parse).toList();
        if (names.stream().map(ParameterName::name).distinct().count() < names.size()) {
            throw invalid("Duplicate parameters are not supported.");
        }
        List<JsonObject> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ParameterName name : names) {
            find(call.home(), name, call.flag("WithDecryption"))
                    .ifPresentOrElse(found::add, () -> missing.add(name.written()));
        }
        found.sort(Comparator.comparing(parameter -> parameter.text("Name").orElse("")));
        return Json.object()
                .with("Parameters", Json.array(found))
                .with("InvalidParameters", Json.of(missing))
                .build();
    }

    private Optional<JsonObject> find(AccountRegion home, ParameterName wanted, boolean decrypted) {
        String name = storedName(home, wanted.name());
        List<JsonObject> versions = versions(home, name);
        Optional<JsonObject> version = wanted.selector().isEmpty()
                ? newest(versions)
                : versions.stream()
                        .filter(one -> isSelected(one, wanted.selector().substring(1)))
                        .findFirst();
        return version.map(one -> shown(home, name, wanted.selector(), one, decrypted));
    }

    /** An ARN does not say whether the name begins with a slash. */
    private String storedName(AccountRegion home, String name) {
        boolean bare =
                name.startsWith("/") && !table(home).has(name) && table(home).has(name.substring(1));
        return bare ? name.substring(1) : name;
    }

    private static boolean isSelected(JsonObject version, String numberOrLabel) {
        return numberOrLabel.equals(Integer.toString(number(version)))
                || version.texts("Labels").contains(numberOrLabel);
    }

    private static JsonObject shown(
            AccountRegion home, String name, String selector, JsonObject version, boolean decrypted) {
        String value = version.text("Value").orElse("");
        String type = version.text("Type").orElse("");
        ObjectBuilder shown = Json.object()
                .with("Name", name)
                .with("Type", type)
                .with("Value", type.equals("SecureString") && !decrypted ? sealed(value) : value)
                .with("Version", number(version));
        if (!selector.isEmpty()) {
            shown.with("Selector", selector);
        }
        return shown.withOptional("LastModifiedDate", version.get("LastModifiedDate"))
                .with("ARN", arn(home, name))
                .with("DataType", version.text("DataType").orElse("text"))
                .build();
    }

    /** Shown instead of a secret that is not to be decrypted: nothing of it. */
    private static String sealed(String value) {
        byte[] length = ("sealed " + value.length()).getBytes(StandardCharsets.UTF_8);
        return "AQICAH" + Base64.getEncoder().encodeToString(length);
    }

    private void plant(Json value, AccountRegion home) {
        List<JsonObject> seeds = SeedReader.objects(value, "parameters");
        for (JsonObject seed : seeds) {
            SeedReader.check(seed, SEED, "parameter " + seed.text("Name").orElse(""));
            table(home).remove(seed.text("Name").orElseThrow());
        }
        for (JsonObject seed : seeds) {
            JsonObject typed = seed.get("Type").isPresent() ? seed : seed.with("Type", "String");
            add(home, seed.text("Name").orElseThrow(), typed.without("Name"), PUT);
        }
    }

    /** Adds a version; returns its number. */
    private int add(AccountRegion home, String name, JsonObject version, Instant now) {
        List<JsonObject> versions = new ArrayList<>(versions(home, name));
        int number = 1 + newest(versions).map(Ssm::number).orElse(0);
        versions.add(
                version.with("LastModifiedDate", Json.of(now.getEpochSecond())).with("Version", Json.of(number)));
        table(home)
                .put(
                        name,
                        Json.object()
                                .with("Name", name)
                                .with(VERSIONS, Json.array(versions))
                                .build());
        return number;
    }

    private List<JsonObject> versions(AccountRegion home, String name) {
        return table(home).get(name).map(row -> row.objects(VERSIONS)).orElse(List.of());
    }

    private static Optional<JsonObject> newest(List<JsonObject> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private static int number(JsonObject version) {
        return version.integer("Version").orElse(1);
    }

    private static String arn(AccountRegion home, String name) {
        return home.arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name);
    }

    private static AwsException invalid(String message) {
        return new AwsException("ValidationException", message);
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "parameters");
    }

    /**
     * How a caller names a parameter: {@code /shop/subnet}, {@code /shop/subnet:3} or {@code /shop/subnet:current}, or the same
     * with an ARN in front.
     *
     * @param written the whole
     * @param name without selector
     * @param selector the version or label, with its colon; {@code ""} for the newest version
     */
    private record ParameterName(String written, String name, String selector) {

        private static final String RESOURCE = ":parameter/";

        /**
         * Reads a name.
         *
         * @throws AwsException when there is more than one selector
         */
        static ParameterName parse(String text) {
            int resource = text.startsWith("arn:") ? text.indexOf(RESOURCE) : -1;
            String plain = resource < 0 ? text : text.substring(resource + RESOURCE.length() - 1);
            int colon = plain.indexOf(':');
            if (colon < 0) {
                return new ParameterName(text, plain, "");
            }
            if (plain.indexOf(':', colon + 1) >= 0 || colon == plain.length() - 1) {
                throw invalid("Invalid parameter name. Please use correct syntax for referencing a version/label"
                        + "  <name>:<version/label>");
            }
            return new ParameterName(text, plain.substring(0, colon), plain.substring(colon));
        }
    }
}

package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rota.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policies in the README allow what the program calls, and nothing else. */
class ReadmePoliciesTest {

    private static final String SERVICES = "software.amazon.awssdk.services.";

    /** The names of services in IAM policies, by their packages in the SDK. */
    private static final Map<String, String> PREFIXES = Map.of(
            "cloudwatchlogs", "logs",
            "eventbridge", "events",
            "ecs", "ecs",
            "s3", "s3",
            "sts", "sts",
            "resourcegroupstaggingapi", "tag");

    @Test
    void theTwoPoliciesTogetherAllowWhatIsCalledAndToPassTheRole() throws IOException {
        Set<String> expected = called();
        expected.addAll(calledByName());
        expected.add("iam:PassRole");
        Set<String> allowed = new TreeSet<>();
        policies().forEach(policy -> allowed.addAll(actions(policy)));
        assertThat(allowed).isEqualTo(expected);
    }

    @Test
    void thePolicyOfReadersAllowsNothingThatWrites() throws IOException {
        assertThat(actions(policies().get(0)))
                .allSatisfy(action -> assertThat(action).matches("[a-z0-9]+:(Describe|Get|List)[A-Za-z]+"));
    }

    private static Set<String> called() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.rota.aws").stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(ReadmePoliciesTest::isOperation)
                        .map(ReadmePoliciesTest::action)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** EC2's operations are called by their names, without a client of the SDK. */
    private static Set<String> calledByName() throws IOException {
        return Pattern.compile("\"(Describe[A-Za-z]+)\"")
                .matcher(Files.readString(Path.of("src/main/java/dev/rota/aws/facts/Ec2Facts.java")))
                .results()
                .map(operation -> "ec2:" + operation.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isOperation(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return owner.startsWith(SERVICES)
                && owner.endsWith("Client")
                && !Set.of("builder", "close", "create").contains(call.getName());
    }

    private static String action(JavaMethodCall call) {
        String service = call.getTargetOwner().getPackageName().substring(SERVICES.length());
        String operation = call.getName().replaceFirst("(Paginator|AsBytes)$", "");
        if (operation.equals("headObject")) {
            // There is no action of this name: whoever may get an object may look for it.
            return "s3:GetObject";
        }
        return "%s:%s%s"
                .formatted(
                        PREFIXES.getOrDefault(service, service),
                        operation.substring(0, 1).toUpperCase(Locale.ROOT),
                        operation.substring(1));
    }

    private static List<Json> policies() throws IOException {
        return ReadmeIT.fenced(Pages.text("iam"), "json").stream()
                .map(Json::parse)
                .filter(json -> json instanceof Json.JsonObject object
                        && object.get("Statement").isPresent())
                .toList();
    }

    private static Set<String> actions(Json policy) {
        return ((Json.JsonArray) member(policy, "Statement"))
                .elements().stream()
                        .flatMap(statement -> texts(member(statement, "Action")))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(Json value) {
        return value instanceof Json.JsonArray list
                ? list.elements().stream().flatMap(ReadmePoliciesTest::texts)
                : Stream.of(((Json.JsonString) value).value());
    }

    private static Json member(Json object, String name) {
        return ((Json.JsonObject) object).get(name).orElseThrow();
    }
}

package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.SsmException;

class ParameterStoreTest extends SandboxTestCase {

    private void put(String name, String type, String value) {
        clients.ssm()
                .putParameter(
                        request -> request.name(name).type(type).value(value).overwrite(true));
    }

    private Parameter get(String name) {
        return clients.ssm()
                .getParameters(request -> request.names(name))
                .parameters()
                .get(0);
    }

    private static void assertRefused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SsmException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }

    @Test
    void tellsWhatWasPut() {
        put("/shop/groups", "StringList", "a,b");

        Parameter parameter = get("/shop/groups");

        assertThat(parameter.value()).isEqualTo("a,b");
        assertThat(parameter.typeAsString()).isEqualTo("StringList");
        assertThat(parameter.version()).isEqualTo(1);
        assertThat(parameter.arn()).isEqualTo("arn:aws:ssm:ap-northeast-3:123456789012:parameter/shop/groups");
        assertThat(parameter.lastModifiedDate()).isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void keepsVersionsAndFindsThemByNumberLabelAndArn() {
        sandbox.seed(Json.parse("""
                {"regions": {"ap-northeast-3": {"parameters": [
                  {"Name": "/tag", "Value": "one", "Labels": ["released"]}, {"Name": "/tag", "Value": "two"}]}}}
                """), Path.of("."));
        SsmClient ssm = clients.ssm();

        assertThat(List.of(
                        "/tag", "/tag:1", "/tag:released", "arn:aws:ssm:ap-northeast-3:123456789012:parameter/tag:2"))
                .map(this::get)
                .map(parameter -> parameter.name() + " " + parameter.selector() + " " + parameter.value())
                .containsExactly("/tag null two", "/tag :1 one", "/tag :released one", "/tag :2 two");
        assertThat(ssm.getParameters(request -> request.names("/tag:9", "/none"))
                        .invalidParameters())
                .containsExactly("/tag:9", "/none");
        assertRefused(
                () -> get("/tag:1:2"),
                "ValidationException",
                "Invalid parameter name. Please use correct syntax for referencing a version/label"
                        + "  <name>:<version/label>");
    }

    @Test
    void namesWhatIsNotThereBesideWhatIs() {
        put("/a", "String", "x");

        var answer = clients.ssm().getParameters(request -> request.names("/none", "/a", "/a:7".replace("/a", "/b")));

        assertThat(answer.parameters()).map(Parameter::value).containsExactly("x");
        assertThat(answer.invalidParameters()).containsExactly("/none", "/b:7");
    }

    @Test
    void refusesMoreThanTenAndTheSameTwice() {
        List<String> eleven = IntStream.range(0, 11).mapToObj(i -> "/p" + i).toList();
        assertThatThrownBy(() -> clients.ssm().getParameters(request -> request.names(eleven)))
                .hasMessageContaining("Member must have length less than or equal to 10");
        assertRefused(
                () -> clients.ssm().getParameters(request -> request.names("/a", "/a:1")),
                "ValidationException",
                "Duplicate parameters are not supported.");
    }

    @Test
    void showsASecureStringOnlyToThoseWhoAskForDecryption() {
        put("/login", "SecureString", "secret");
        SsmClient ssm = clients.ssm();

        assertThat(get("/login").value()).startsWith("AQICAH").doesNotContain("secret");
        assertThat(ssm.getParameters(request -> request.names("/login").withDecryption(true))
                        .parameters())
                .map(Parameter::value)
                .containsExactly("secret");
    }

    @Test
    void overwritesOnlyWhenToldTo() {
        put("/a", "String", "x");
        assertRefused(
                () -> clients.ssm()
                        .putParameter(
                                request -> request.name("/a").type("String").value("y")),
                "ParameterAlreadyExists",
                "The parameter already exists. To overwrite this value, set the overwrite option in the request to"
                        + " true.");
        assertThat(clients.ssm()
                        .putParameter(request -> request.name("/a").value("y").overwrite(true))
                        .version())
                .isEqualTo(2);
        assertRefused(
                () -> clients.ssm().putParameter(request -> request.name("/b").value("y")),
                "ValidationException",
                "A parameter type is required when you create a parameter.");
    }

    @Test
    void refusesNamesAndSizesThatAwsRefuses() {
        for (String name : List.of("a b", "/ssm/a", "aws", "/a//b", "/a/")) {
            assertThatThrownBy(() -> put(name, "String", "x"))
                    .as(name)
                    .hasMessageStartingWith("Parameter name: can't be prefixed with \"aws\" or \"ssm\"");
        }
        assertThatThrownBy(() -> put("/long", "String", "x".repeat(4097)))
                .hasMessageStartingWith(
                        "Standard tier parameters support a maximum parameter value of 4096 characters.");
    }

    @Test
    void aSeedReplacesAllVersions() {
        put("/tag", "String", "one");
        put("/tag", "String", "two");
        sandbox.seed(Json.parse("""
                {"regions": {"ap-northeast-3": {"parameters": [{"Name": "/tag", "Value": "three"}]}}}
                """), Path.of("."));

        assertThat(get("/tag").version()).isEqualTo(1);
        assertThat(get("/tag").value()).isEqualTo("three");
    }
}

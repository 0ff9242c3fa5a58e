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

    private static void assertRefused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SsmException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }

    @Test
    void tellsWhatWasPut() {
        put("/shop/groups", "StringList", "a,b");

        Parameter parameter = clients.ssm()
                .getParameter(request -> request.name("/shop/groups"))
                .parameter();

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
                .map(name -> ssm.getParameter(request -> request.name(name)).parameter())
                .map(parameter -> parameter.name() + " " + parameter.selector() + " " + parameter.value())
                .containsExactly("/tag null two", "/tag :1 one", "/tag :released one", "/tag :2 two");
        assertRefused(
                () -> ssm.getParameter(request -> request.name("/tag:9")),
                "ParameterVersionNotFound",
                "Systems Manager could not find version 9 of /tag. Verify the version and try again.");
        assertRefused(
                () -> ssm.getParameter(request -> request.name("/none")),
                "ParameterNotFound",
                "Parameter /none not found.");
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

        assertThat(ssm.getParameter(request -> request.name("/login"))
                        .parameter()
                        .value())
                .startsWith("AQICAH")
                .doesNotContain("secret");
        assertThat(ssm.getParameter(request -> request.name("/login").withDecryption(true))
                        .parameter()
                        .value())
                .isEqualTo("secret");
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
    void listsAPathInPages() {
        IntStream.range(0, 12).forEach(i -> put("/shop/p%02d".formatted(i), "String", "v"));
        put("/shop/deep/er", "String", "v");
        put("/shopping", "String", "v");
        SsmClient ssm = clients.ssm();

        var first = ssm.getParametersByPath(request -> request.path("/shop"));
        var second = ssm.getParametersByPath(request -> request.path("/shop").nextToken(first.nextToken()));
        assertThat(first.parameters()).hasSize(10);
        assertThat(second.parameters()).map(Parameter::name).containsExactly("/shop/p10", "/shop/p11");
        assertThat(second.nextToken()).isNull();
        assertThat(ssm.getParametersByPathPaginator(request -> request.path("/").recursive(true)).stream()
                        .flatMap(page -> page.parameters().stream()))
                .hasSize(14);
        assertRefused(
                () -> ssm.getParametersByPath(
                        request -> request.path("/shop/deep").nextToken(first.nextToken())),
                "InvalidNextToken",
                "The specified token isn't valid.");
    }

    @Test
    void forgetsWhatIsDeleted() {
        put("/a", "String", "x");
        clients.ssm().deleteParameter(request -> request.name("/a"));
        assertRefused(
                () -> clients.ssm().deleteParameter(request -> request.name("/a")),
                "ParameterNotFound",
                "Parameter /a not found.");
    }
}

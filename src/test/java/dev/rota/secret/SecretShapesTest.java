package dev.rota.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretShapesTest {

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgres://app:hunter2@db.example.com/shop        | postgres://app:(X)@db.example.com/shop
            amqps://:hunter2@mq.example.com                   | amqps://:(X)@mq.example.com
            key AKIAIOSFODNN7EXAMPLE.                         | key (X).
            ghp_abcdefghijklmnopqrstuvwxyz0123456789          | (X)
            x=xoxb-123456789012-abcdefgh                      | x=(X)
            """)
    void onlyTheSecretPartOfATextIsReplaced(String text, String without) {
        assertThat(SecretShapes.replaceIn(text, secret -> "(X)")).isEqualTo(without);
    }

    @Test
    void tokensAndPrivateKeysAreKnownByTheirShape() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----";
        assertThat(SecretShapes.replaceIn("a " + key + " b " + JWT + " c", secret -> "(X)"))
                .isEqualTo("a (X) b (X) c");
        assertThat(SecretShapes.replaceIn("cut off: -----BEGIN PRIVATE KEY-----\nMIIE", secret -> "(X)"))
                .isEqualTo("cut off: (X)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a:b@c",
                "postgres://db.example.com:5432/shop",
                "postgres://app:$PASSWORD@db/shop",
                "user@example.com: hello",
                "AKIDO",
                "docker run -u 1000:1000 app",
                "mysql -u app shop",
                "authorization: $TOKEN_FROM_ELSEWHERE",
                "eyJ",
                "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db",
            })
    void theseAreNoSecrets(String text) {
        assertThat(SecretShapes.replaceInCommand(text, secret -> "(X)")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["--password=hunter2","run"]                   | ["--password=(X)","run"]
            ["--token","abc","run"]                        | ["--token","(X)","run"]
            ["--api-key","abc","--token","def"]            | ["--api-key","(X)","--token","(X)"]
            ["sh","-c","PGPASSWORD=hunter2 psql -h db"]    | ["sh","-c","PGPASSWORD=(X) psql -h db"]
            ["mysql --password 'hunter 2' -u app"]         | ["mysql --password '(X)' -u app"]
            ["--secret=\\"hunter2\\" x"]                   | ["--secret=\\"(X)\\" x"]
            ["curl","https://app:hunter2@example.com"]     | ["curl","https://app:(X)@example.com"]
            ["curl","-u","me:hunter2","https://a.example"] | ["curl","-u","me:(X)","https://a.example"]
            ["sh","-c","curl --user me:hunter2 a.example"] | ["sh","-c","curl --user me:(X) a.example"]
            ["curl","-H","Authorization: Bearer hunter22"] | ["curl","-H","Authorization: Bearer (X)"]
            ["curl -H 'authorization: hunter22' a.example"] | ["curl -H 'authorization: (X)' a.example"]
            """)
    void whatFollowsATellingOptionIsHidden(String command, String without) {
        assertThat(without("{\"containerOverrides\":[{\"name\":\"app\",\"command\":" + command + "}]}"))
                .isEqualTo("{\"containerOverrides\":[{\"name\":\"app\",\"command\":" + without + "}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "run --password=hunter2"                       | "run --password=(X)"
            {"arguments":["--token","hunter2","run"]}      | {"arguments":["--token","(X)","run"]}
            {"line":"PGPASSWORD=hunter2 psql"}             | {"line":"PGPASSWORD=(X) psql"}
            ["--token-file","/run/token"]                  | ["--token-file","/run/token"]
            """)
    void whatFollowsATellingOptionIsHiddenAnywhereInARawInput(String input, String without) {
        JsonObject settings = new JsonObject(List.of(new Json.Member("input", Json.of(input))));
        JsonObject hidden = new SecretSettings(Set.of(), (path, secret) -> Json.of("(X)")).replaceIn(settings);
        assertThat(Json.parse(((Json.JsonString) hidden.get("input").orElseThrow()).value()))
                .isEqualTo(Json.parse(without));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"--token-file\",\"/run/token\"]",
                "[\"--password=$DB_PASSWORD\"]",
                "[\"--password\",\"$DB_PASSWORD\",\"--verbose\"]",
                "[\"--token\",\"--verbose\"]",
                "[\"token\",\"list\"]",
                "[\"--secret-id=prod/db\",\"--key\",\"a\"]",
                "[\"--secret=true\"]",
                "[\"rotate the password now\"]",
            })
    void ordinaryCommandsStayReadable(String command) {
        String settings = "{\"containerOverrides\":[{\"name\":\"app\",\"command\":" + command + "}]}";
        assertThat(without(settings)).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"description\":\"see https://app:hunter2@example.com\"}",
                "{\"containerOverrides\":[{\"environment\":{\"DB\":\"postgres://app:hunter2@db/x\"}}]}",
                "{\"inputTransformer\":{\"inputTemplate\":\"{\\\"containerOverrides\\\":[{\\\"environment\\\":[{\\\"name\\\":\\\"DB_PASSWORD\\\",\\\"value\\\":\\\"hunter2\\\"}],\\\"cpu\\\":<cpu>}]}\"}}",
                "{\"inputTransformer\":{\"inputTemplate\":\"run --password=hunter2\"}}",
                "{\"inputTransformer\":{\"inputPathsMap\":{\"a\":\"postgres://app:hunter2@db/x\"}}}",
                "{\"input\":\"{\\\"new\\\":1,\\\"containerOverrides\\\":[{\\\"command\\\":[\\\"--token\\\",\\\"hunter2\\\"]}]}\"}",
                "{\"input\":\"{\\\"new\\\":1,\\\"environment\\\":{\\\"DB_PASSWORD\\\":\\\"hunter2\\\"}}\"}",
                "{\"input\":\"{\\\"new\\\":1,\\\"url\\\":\\\"postgres://app:hunter2@db/x\\\"}\"}",
                "{\"input\":\"no JSON --password=hunter2\"}",
                "{\"targets\":[{\"id\":\"a\",\"containerOverrides\":[{\"command\":[\"--password=hunter2\"]}]}]}",
            })
    void noPlaceHidesASecretFromTheSearch(String settings) {
        assertThat(without(settings)).doesNotContain("hunter2").contains("(X)");
    }

    @Test
    void hugeTextsAreSearchedInNoTime() {
        for (String text : new String[] {
            "eyJ",
            "a://",
            "--password ",
            "AKIA",
            "x:@",
            "-----BEGIN PRIVATE KEY-----",
            "eyJaaaaaaaa.",
            "curl -u a:b ",
            "mysql -h \"",
            "value: a, ",
            "${A:-",
            "https://a:b@",
            "a://b@c:1,d:2/",
            "/hooks/a1",
            "token: see a ",
            "?sig=",
            "PASSWORD ",
            "\"auth\":\""
        }) {
            assertThat(SecretShapes.replaceInCommand(text.repeat(20_000), secret -> "(X)"))
                    .isNotEmpty();
        }
    }

    private static String without(String settings) {
        return new SecretSettings(Set.of(), (path, secret) -> Json.of("(X)"))
                .replaceIn((JsonObject) Json.parse(settings))
                .compact();
    }
}

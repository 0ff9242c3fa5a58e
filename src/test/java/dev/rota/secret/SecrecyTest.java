package dev.rota.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.SettingPath;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

    private static final Secrecy SECRECY = Secrecy.hiding(new byte[] {1, 2, 3});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSWORD",
                "DB_PASSWORD",
                "db-password",
                "DbPassword",
                "PGPASSWORD",
                "API_KEY",
                "APIKEY",
                "SECRET_TOKEN",
                "GITHUB_TOKEN",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_ACCESS_KEY_ID",
                "DATABASE_URL",
                "SENTRY_DSN",
                "PASS",
                "DB_PASS",
                "app.secret",
                "PRIVATE_KEY",
                "CREDENTIALS_JSON",
            })
    void theseNamesLookSecret(String name) {
        assertThat(SecretNames.tell(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAGE", "COMPASS", "KEY", "PASSENGERS", "BYPASS", "TOKENIZER", "MONKEY", "name", ""})
    void theseDoNot(String name) {
        assertThat(SecretNames.tell(name)).isFalse();
    }

    @Test
    void variablesAreHiddenInEitherForm() {
        assertThat(hidden("""
                {"containerOverrides":[{"name":"app","environment":{"STAGE":"prod","DB_PASSWORD":"hunter2"}},
                {"name":"app","environment":[{"name":"STAGE","value":"prod"},{"name":"DB_PASSWORD","value":"hunter2"}]}]}""")).isEqualTo("""
                        {"containerOverrides":[{"name":"app","environment":{"STAGE":"prod","DB_PASSWORD":"(secret 96c923)"}},\
                        {"name":"app","environment":[{"name":"STAGE","value":"prod"},{"name":"DB_PASSWORD","value":"(secret 96c923)"}]}]}""");
    }

    @Test
    void aVariableCalledNameDoesNotGiveTheOthersAway() {
        assertThat(hidden("""
                {"containerOverrides":[{"environment":{"name":"app","value":"x","DB_PASSWORD":"hunter2"}}]}""")).doesNotContain("hunter2");
        SettingPath value = SettingPath.of("containerOverrides", "environment", "value");
        assertThat(hidden("""
                {"containerOverrides":[{"environment":{"name":"app","value":"hunter2"}}]}""", value)).doesNotContain("hunter2");
    }

    @Test
    void whatCameFromASecretIsHiddenWhereverItStands() {
        assertThat(hidden(
                        """
                {"description":"hunter2","targets":[{"id":"a","containerOverrides":[{"name":"app","command":["-p","hunter2"]}]}],
                "tags":{"k":"hunter2"}}""",
                        SettingPath.of("description"),
                        SettingPath.of("containerOverrides", "command"),
                        SettingPath.of("tags", "k")))
                .doesNotContain("hunter2")
                .contains("\"id\":\"a\"");
    }

    @Test
    void aSecretInAListOfVariablesIsHiddenByItsName() {
        assertThat(hidden("""
                {"containerOverrides":[{"environment":[{"name":"PLAIN","value":"hunter2"}]}]}""", SettingPath.of("containerOverrides", "environment", "PLAIN")))
                .doesNotContain("hunter2")
                .contains("PLAIN");
    }

    @Test
    void variablesInARawInputAreHidden() {
        assertThat(hidden("""
                {"input":"{\\"new\\":1,\\"containerOverrides\\":[{\\"environment\\":[{\\"name\\":\\"DB_PASSWORD\\",\\"value\\":\\"hunter2\\"}]}]}"}""")).doesNotContain("hunter2").contains("DB_PASSWORD");
    }

    @Test
    void aSecretInsideAVariableIsHiddenAndTheArnOfOneIsNot() {
        assertThat(hidden("""
                {"environment":{"CONNECTION":"Server=db;Password=hunter2;","SETTINGS":"{\\"password\\":\\"hunter2\\"}"}}""")).doesNotContain("hunter2").contains("Server=db");
        String arn = "{\"environment\":{\"AT\":\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-1a2b3c\"}}";
        assertThat(hidden(arn)).isEqualTo(arn);
    }

    @Test
    void aFingerprintShowsThatASecretChangedAndNothingElse() {
        String one = hidden("{\"environment\":{\"TOKEN\":\"a\"}}");
        assertThat(hidden("{\"environment\":{\"TOKEN\":\"a\"}}")).isEqualTo(one);
        assertThat(hidden("{\"environment\":{\"TOKEN\":\"b\"}}")).isNotEqualTo(one);
        Secrecy nextRun = Secrecy.hiding(new byte[] {9});
        assertThat(nextRun.hide((JsonObject) Json.parse("{\"environment\":{\"TOKEN\":\"a\"}}"), Set.of())
                        .compact())
                .isNotEqualTo(one);
    }

    @Test
    void theKeyIsMadeOnceAndOnlyForASecret() {
        AtomicInteger made = new AtomicInteger();
        Secrecy secrecy = Secrecy.hiding(() -> new byte[] {(byte) made.incrementAndGet()});
        secrecy.hide((JsonObject) Json.parse("{\"environment\":{\"COLOR\":\"red\"}}"), Set.of());
        assertThat(made).hasValue(0);
        JsonObject secret = (JsonObject) Json.parse("{\"environment\":{\"TOKEN\":\"a\"}}");
        assertThat(secrecy.hide(secret, Set.of())).isEqualTo(secrecy.hide(secret, Set.of()));
        assertThat(made).hasValue(1);
    }

    @Test
    void whoAsksToSeeSecretsSeesThem() {
        JsonObject settings = (JsonObject) Json.parse("{\"environment\":{\"TOKEN\":\"a\"}}");
        assertThat(Secrecy.showing().hide(settings, Set.of())).isEqualTo(settings);
    }

    private static String hidden(String settings, SettingPath... secrets) {
        return SECRECY.hide((JsonObject) Json.parse(settings), Set.of(secrets)).compact();
    }
}

package dev.rota.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.problem.Source;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class KnownSecretsTest {

    private static final String MASK = "\\(secret [0-9a-f]{6}\\)";

    private final Secrecy secrecy = Secrecy.hiding(new byte[] {1, 2, 3});

    @Test
    void whatWasLearntIsMaskedInEverySpelling() {
        secrecy.learn("one \"two\"\n  three-four");

        assertThat(secrecy.mask("as it is: one \"two\"\n  three-four.")).matches("as it is: " + MASK + "\\.");
        assertThat(secrecy.mask("on a line: one \"two\" three-four.")).matches("on a line: " + MASK + "\\.");
        assertThat(secrecy.mask("in JSON: one \\\"two\\\"\\n  three-four.")).matches("in JSON: " + MASK + "\\.");
        assertThat(secrecy.mask("its last line: three-four.")).matches("its last line: " + MASK + "\\.");
    }

    @Test
    void oneSecretAlwaysLooksTheSameAndTwoLookDifferent() {
        secrecy.learn("tiger-one");
        secrecy.learn("tiger-two");

        assertThat(secrecy.mask("tiger-one tiger-one")).matches("(" + MASK + ") \\1");
        assertThat(secrecy.mask("tiger-one")).isNotEqualTo(secrecy.mask("tiger-two"));
    }

    @Test
    void aSecretThatBeginsWithAnotherIsMaskedWhole() {
        secrecy.learn("tiger-");
        secrecy.learn("tiger-on-the-stairs");

        assertThat(secrecy.mask("the tiger-on-the-stairs!")).matches("the " + MASK + "!");
        assertThat(secrecy.mask("the tiger-in-the-yard!")).matches("the " + MASK + "in-the-yard!");
    }

    @Test
    void shortValuesAreNotSoughtInOtherTexts() {
        secrecy.learn("on");
        secrecy.learn("12345");

        assertThat(secrecy.mask("on 12345")).isEqualTo("on 12345");
    }

    @Test
    void variablesWithATellingNameAreLearnt() {
        secrecy.learnFrom(Map.of("DB_PASSWORD", "tiger-one", "DB_NAME", "tiger-two"));

        assertThat(secrecy.mask("tiger-one tiger-two")).matches(MASK + " tiger-two");
    }

    @Test
    void templatesInFilesAreNoSecrets() {
        secrecy.learnFrom(new Source("rota.yaml", "DB_PASSWORD: '{{ must_env(`PW`) }}'\nTOKEN: {{ env \"TOKEN\" }}"));

        assertThat(secrecy.mask("'{{ must_env(`PW`) }}' {{ env \"TOKEN\" }}"))
                .isEqualTo("'{{ must_env(`PW`) }}' {{ env \"TOKEN\" }}");
    }

    @Test
    void hugeFilesAreSearchedInNoTime() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String part : new String[] {"a", "a.", "name: ", "'", "{", "token: ", " ", "\\", "x: |\n  "}) {
                secrecy.learnFrom(new Source("huge", part.repeat(300_000)));
            }
        });
    }

    @Test
    void whatIsShownOnRequestIsNotMasked() {
        Secrecy showing = Secrecy.showing();
        showing.learn("tiger-one");

        assertThat(showing.mask("tiger-one")).isEqualTo("tiger-one");
    }
}

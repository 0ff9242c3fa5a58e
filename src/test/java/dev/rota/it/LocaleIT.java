package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes in are bytes out, whatever the locale. The shell makes them, because Java would need a locale to start programs with them. */
class LocaleIT {

    private static final String NAMES = """
            city=$(printf 'K\\303\\266ln')
            file=$(printf '\\303\\251.yaml')
            folder=$(printf 'stra\\303\\237e')
            """;

    private static final String RULES = """
            region: ap-northeast-3
            cluster: main
            role: ecsEventsRole
            trackingId: cities
            rules:
              - name: city
                scheduleExpression: rate(1 hour)
                taskDefinition: report
                containerOverrides:
                  - name: app
                    command: [{{ must_env("CITY") }}, 東京]
                    environment: {LOCALE: {{ env("LC_ALL", "none") }}}
            """;

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void seed() {
        program = Program.builtIn(directory).without("LANG");
        Scene.write(directory, "seed.json", Scene.SEED);
        Scene.write(directory, "rules.yaml", RULES);
        assertThat(program.shell("rota --sandbox=\"$(printf 'K\\303\\266ln')\" sandbox seed seed.json")
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "LC_CTYPE=,none",
        "LC_ALL=C,C",
        "LC_ALL=en_US.UTF-8,en_US.UTF-8",
        "LC_ALL=de_DE.ISO-8859-1,de_DE.ISO-8859-1"
    })
    void variablesArgumentsAndNamesArriveAsTheyWereGiven(String locale, String seenByTemplates) {
        CommandRun run = program.shell("export " + locale + "\n" + NAMES + """
                mkdir "$folder" && cp rules.yaml "$folder/$file" && cd "$folder" || exit 9
                CITY=$city rota --quiet --sandbox="../$city" apply --yes -c "$file" >/dev/null || exit 8
                rota --quiet --sandbox="../$city" dump --region ap-northeast-3 --rule city | tail -n 3
                CITY= rota --quiet --sandbox="../$city" run city -c '*.yaml' --dry-run \\
                  --command "$city" --env "CITY=$city" | grep -A 1 -e CITY -e '"command"'
                """);

        assertThat(run).isEqualTo(new CommandRun(0, """
                        command: [Köln, 東京]
                        environment:
                          LOCALE: %s
                        "command": [
                          "Köln"
                --
                            "name": "CITY",
                            "value": "Köln"
                """.formatted(seenByTemplates), ""));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        CommandRun variable = program.shell("""
                CITY=$(printf 'K\\366ln') rota --sandbox=state apply --yes -c rules.yaml
                """);
        CommandRun argument = program.shell("""
                rota --sandbox=state run nightly --command "$(printf 'K\\366ln')"
                """);

        assertThat(variable).isEqualTo(new CommandRun(1, "", """
                rules.yaml:11:19: environment variable CITY is not in UTF-8, or no UTF-8 locale is installed here to read it with (for 'command' in rule city)
                   11 |         command: [{{ must_env("CITY") }}, 東京]
                      |                   ^^^^^^^^^^^^^^^^^^^^^^
                1 problem; no rule was read or written.
                """));
        assertThat(argument).isEqualTo(new CommandRun(64, "", """
                argument 'K\uFFFDln' is not in UTF-8, or no UTF-8 locale is installed here to read it with
                Run 'rota run --help' for what it takes.
                """));
    }
}

package dev.rota.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.rota.console.Pipes;
import dev.rota.secret.Secrecy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class GoArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    diff                                           | diff
                    diff -all                                      | diff
                    diff --all                                     | diff
                    diff -all -prune                               | diff --prune
                    diff --all --prune                             | diff --prune
                    apply -all -prune -dry-run                     | apply --prune --dry-run
                    -conf ecschedule.yaml apply -all               | apply --config=ecschedule.yaml
                    --conf ecschedule.yaml apply -all              | apply --config=ecschedule.yaml
                    -conf=ecschedule.yaml apply -all               | apply --config=ecschedule.yaml
                    --conf=ecschedule.yaml diff -rule x            | diff --rule=x --config=ecschedule.yaml
                    apply -conf f.yaml -all                        | apply --config=f.yaml
                    apply --conf f.yaml                            | apply --config=f.yaml
                    apply -conf a.yaml -conf b.yaml                | apply --config=a.yaml --config=b.yaml
                    apply -conf jobs/*.yaml -all                   | apply --config=jobs/*.yaml
                    -conf a.yaml apply -conf b.yaml                | apply --config=b.yaml --config=a.yaml
                    -config f.yaml diff                            | diff --config=f.yaml
                    diff -config f.yaml                            | diff --config=f.yaml
                    diff --config f.yaml                           | diff --config f.yaml
                    diff --config=f.yaml                           | diff --config=f.yaml
                    --config f.yaml diff                           | diff --config=f.yaml
                    -c f.yaml diff                                 | diff --config=f.yaml
                    diff -c f.yaml                                 | diff -c f.yaml
                    diff -c=f.yaml                                 | diff -c=f.yaml
                    diff -cf.yaml                                  | diff -cf.yaml
                    diff -rule x                                   | diff --rule=x
                    diff -rule=x                                   | diff --rule=x
                    diff --rule x                                  | diff --rule x
                    diff --rule=x                                  | diff --rule=x
                    diff -r x                                      | diff -r x
                    -rule x diff                                   | diff --rule=x
                    diff -rule a -rule b                           | diff --rule=a --rule=b
                    diff -rule= -conf f                            | diff --rule= --config=f
                    diff -rule                                     | diff --rule
                    diff -rule -prune                              | diff --rule --prune
                    diff -rule a=b                                 | diff --rule=a=b
                    apply -prune                                   | apply --prune
                    apply -prune=true                              | apply --prune
                    apply -prune=1                                 | apply --prune
                    apply -prune=T                                 | apply --prune
                    apply -prune=false                             | apply
                    apply -prune=0                                 | apply
                    apply -prune=False -dry-run=true               | apply --dry-run
                    apply -prune=maybe                             | apply --prune=maybe
                    apply -prune -prune                            | apply --prune
                    apply -prune -prune=false                      | apply
                    apply -prune=false -prune                      | apply --prune
                    apply --dry-run=false -yes                     | apply --yes
                    apply -rule x -prune                           | apply --rule=x --prune
                    apply -all -parallel=8                         | apply
                    diff -all=false -rule x                        | diff --rule=x
                    diff -u=false                                  | diff
                    diff -all -u -no-color                         | diff --no-color
                    diff -all -u --no-color                        | diff --no-color
                    -no-color diff -all                            | --no-color diff
                    -all diff                                      | diff
                    -parallel 4 diff                               | diff
                    diff -all -validate                            | diff --validate
                    diff -exit-code -output json                   | diff --exit-code --output=json
                    diff -o json                                   | diff -o json
                    diff -ojson                                    | diff -ojson
                    diff -qv                                       | diff -qv
                    diff -q -v                                     | diff --quiet --verbose
                    -q diff                                        | --quiet diff
                    apply -qy                                      | apply -qy
                    apply -y                                       | apply --yes
                    -y apply                                       | apply --yes
                    dump -cluster api -region us-east-1            | dump --cluster=api --region=us-east-1
                    dump --cluster api --region us-east-1          | dump --cluster api --region us-east-1
                    dump -cluster api -role ecsEventsRole          | dump --cluster=api
                    dump -role=x -cluster=api                      | dump --cluster=api
                    -region us-east-1 dump -cluster api            | --region=us-east-1 dump --cluster=api
                    -cluster api dump                              | dump --cluster=api
                    -conf ecschedule.yaml dump                     | dump --config=ecschedule.yaml
                    -ext-str A=b -ext-code N=1 apply -all          | --ext-str=A=b --ext-code=N=1 apply
                    apply -ext-str A=b=c                           | apply --ext-str=A=b=c
                    --ext-str A -conf x.jsonnet diff               | --ext-str A diff --config=x.jsonnet
                    -sandbox=s.json diff                           | --sandbox=s.json diff
                    -sandbox diff                                  | --sandbox diff
                    --sandbox s.json diff                          | --sandbox s.json diff
                    -version                                       | --version
                    -help                                          | --help
                    -h                                             | --help
                    diff -help                                     | diff --help
                    -V                                             | --version
                    sandbox serve -port 8080 -memory               | sandbox serve --port=8080 --memory
                    -port 8080 sandbox serve                       | sandbox serve --port=8080
                    render -all -show-secrets                      | render --show-secrets
                    diff -- -rule x                                | diff -- -rule x
                    -conf f diff -- -all                           | diff --config=f -- -all
                    diff -                                         | diff -
                    diff -cnf f.yaml                               | diff --cnf f.yaml
                    diff -rul x                                    | diff --rul x
                    diff -prun                                     | diff --prun
                    diff --cnfig f                                 | diff --cnfig f
                    dump -all                                      | dump --all
                    prune -u                                       | prune -u
                    prune -conf f -dry-run                         | prune --config=f --dry-run
                    nonsense -all                                  | nonsense -all
                    """)
    void everyWayOfWritingAnOptionMeansTheSame(String given, String canonical) {
        assertThat(translate(given).arguments()).containsExactlyElementsOf(List.of(canonical.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    diff -all -u -u                 | ignored: -u (a diff is always unified)
                    apply -u                        | ignored: -u (a diff is always unified)
                    diff -parallel 10 -parallel=2   | ignored: -parallel (Rota always works in parallel)
                    dump -role x                    | ignored: -role (a dump names the role wherever one is needed)
                    diff -all -rule x               | ignored: -rule (-all means every rule of the files)
                    diff -r x --rule=y --all        | ignored: -rule (-all means every rule of the files)
                    """)
    void whatNoLongerMakesSenseIsToldOnce(String given, String note) {
        assertThat(translate(given).notes()).containsExactly(note);
    }

    @ParameterizedTest
    @CsvSource({"diff -all -rule x", "diff -r x --all", "-rule=x diff -all=true", "diff --rule x -rule y -all"})
    void allMeansAllWhateverRuleIsNamedBesideIt(String given) {
        assertThat(translate(given).arguments()).containsExactly("diff");
    }

    @Test
    void whatIsUsualNeedsNoWords() {
        assertThat(translate("-conf f apply -all -prune -dry-run -no-color").notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run -rule nightly                   | run nightly
                    run -rule=nightly -dry-run          | run nightly --dry-run
                    -conf f.yaml run -rule nightly      | run nightly --config=f.yaml
                    run -conf f.yaml -rule nightly      | run --config=f.yaml nightly
                    -rule nightly run -conf f.yaml      | run --config=f.yaml nightly
                    run nightly                         | run nightly
                    run -rule                           | run -rule
                    """)
    void aRuleToRunIsNamedWithoutAnOption(String given, String canonical) {
        CommandLine line = new CommandLine(CommandSpec.create()).addSubcommand("run", run());

        assertThat(GoArguments.translate(line, List.of(given.split(" "))).arguments())
                .containsExactlyElementsOf(List.of(canonical.split(" ")));
    }

    private static GoArguments.Translation translate(String given) {
        List<String> arguments = List.of(given.split(" "));
        return GoArguments.translate(Rota.commandLine(context(), arguments), arguments);
    }

    private static Context context() {
        return new Context(Pipes.toNowhere(), Path.of(""), mock(Outside.class), Secrecy.showing());
    }

    /** A command that takes names without an option. */
    private static CommandLine run() {
        return new CommandLine(CommandSpec.create()
                .addOption(OptionSpec.builder("-c", "--config")
                        .type(String[].class)
                        .arity("1")
                        .build())
                .addOption(OptionSpec.builder("--dry-run").type(boolean.class).build())
                .addPositional(PositionalParamSpec.builder()
                        .type(String[].class)
                        .arity("0..*")
                        .build()));
    }
}

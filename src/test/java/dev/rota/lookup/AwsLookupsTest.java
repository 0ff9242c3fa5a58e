package dev.rota.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Fetch.Parameter.Kind;
import dev.rota.problem.Place;
import dev.rota.problem.ServiceException;
import dev.rota.problem.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of AWS, how often, and what becomes of the answers. */
class AwsLookupsTest {

    private static final Path HERE = Path.of(".");

    private final FakeFetch fetch = new FakeFetch();
    private final Sources sources = new Sources(Map.of(), HERE, fetch);
    private final Answers answers = answers("ap-northeast-3");

    private Answers answers(String region, PluginSettings... plugins) {
        return Lookups.of(sources, HERE, () -> Optional.of(region), List.of(plugins))
                .answers();
    }

    private static PluginSettings plugin(String name, String prefix, String region) {
        return new PluginSettings(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of(region),
                prefix,
                Place.startOf(new Source("rota.yaml", "")));
    }

    private static Answer ask(Answers answers, String function, Object... arguments) {
        List<Json> values = Arrays.stream(arguments)
                .map(argument -> argument instanceof Integer number ? Json.of(number) : Json.of(argument.toString()))
                .toList();
        return answers.ask(function, values);
    }

    private Answer fetched(String function, Object... arguments) {
        ask(answers, function, arguments);
        answers.fetchMissing();
        return ask(answers, function, arguments);
    }

    private void parameter(String name, Kind kind, String value) {
        fetch.parameters.put(name, new Parameter(kind, value));
    }

    @Test
    void parametersAreAskedForTenAtATimeAndEachOnce() {
        IntStream.range(0, 23).forEach(i -> parameter("/p" + i, Kind.STRING, "v" + i));

        IntStream.range(0, 23).forEach(i -> ask(answers, "ssm", "/p" + i));
        IntStream.range(0, 23).forEach(i -> ask(answers, "ssm", "/p" + i));
        answers.fetchMissing();

        assertThat(fetch.calls)
                .containsExactlyInAnyOrder(
                        "parameters ap-northeast-3 /p0 /p1 /p2 /p3 /p4 /p5 /p6 /p7 /p8 /p9",
                        "parameters ap-northeast-3 /p10 /p11 /p12 /p13 /p14 /p15 /p16 /p17 /p18 /p19",
                        "parameters ap-northeast-3 /p20 /p21 /p22");
        assertThat(ask(answers, "ssm", "/p22")).isEqualTo(Answer.found(Json.of("v22")));
        assertThat(answers.fetchMissing()).isFalse();
    }

    @Test
    void versionsOfOneParameterAndOtherRegionsGoIntoCallsOfTheirOwn() {
        Answers here = answers("ap-northeast-3", plugin("ssm", "us_", "us-east-1"));
        ask(here, "ssm", "/a");
        ask(here, "ssm", "/a:2");
        ask(here, "ssm", "/b");
        ask(here, "us_ssm", "/a");
        ask(here, "ssm", "arn:aws:ssm:us-east-1:123456789012:parameter/b:released");
        here.fetchMissing();

        assertThat(fetch.calls)
                .containsExactlyInAnyOrder(
                        "parameters ap-northeast-3 /a /b",
                        "parameters ap-northeast-3 /a:2",
                        "parameters us-east-1 /a arn:aws:ssm:us-east-1:123456789012:parameter/b:released");
    }

    @Test
    void whenOneParameterOfACallIsRefusedOnlyThatOneFails() {
        parameter("/open", Kind.STRING, "value");
        fetch.before(call -> {
            if (call.contains("/closed")) {
                throw new ServiceException(ServiceException.Kind.DENIED, "ssm:GetParameters", "denied", null);
            }
        });

        ask(answers, "ssm", "/closed");
        assertThat(fetched("ssm", "/open")).isEqualTo(Answer.found(Json.of("value")));
        assertThat(ask(answers, "ssm", "/closed"))
                .isEqualTo(new Answer.Failed("parameter /closed cannot be read: denied"));
        assertThat(fetch.calls)
                .containsExactly(
                        "parameters ap-northeast-3 /closed /open",
                        "parameters ap-northeast-3 /closed",
                        "parameters ap-northeast-3 /open");
    }

    @Test
    void whenAwsIsAwayItIsNotAskedForEachParameterAgain() {
        fetch.before(call -> {
            throw new ServiceException(ServiceException.Kind.UNAVAILABLE, "ssm:GetParameters", "AWS is away", null);
        });

        ask(answers, "ssm", "/a");
        assertThatThrownBy(() -> fetched("ssm", "/b"))
                .as("what concerns everything has no place")
                .isInstanceOf(ServiceException.class)
                .hasMessage("AWS is away");
        assertThat(fetch.calls).hasSize(1);
    }

    @Test
    void onlyWhatIsEncryptedIsASecret() {
        parameter("/text", Kind.STRING, "a,b");
        parameter("/list", Kind.STRING_LIST, "a,,c");
        parameter("/secret", Kind.SECURE_STRING, "hidden");

        assertThat(fetched("ssm", "/text")).isEqualTo(Answer.found(Json.of("a,b")));
        assertThat(fetched("ssm", "/list")).isEqualTo(Answer.found(Json.of("a,,c")));
        assertThat(fetched("ssm", "/list", 1)).isEqualTo(Answer.found(Json.of("")));
        assertThat(fetched("ssm", "/list", "2")).isEqualTo(Answer.found(Json.of("c")));
        assertThat(fetched("ssm", "/list", -1))
                .isEqualTo(new Answer.Failed("'-1' is not an index of parameter /list; the first element is 0"));
        assertThat(fetched("ssm", "/secret")).isEqualTo(new Answer.Found(Json.of("hidden"), true));
    }

    @Test
    void aSecretIsReadOnceForAllItsKeysAndOnceForEachVersion() {
        fetch.secrets.put("db", "{\"user\": \"kato\", \"port\": 5432}");
        fetch.secrets.put("db (AWSPREVIOUS)", "{\"user\": \"before\"}");

        ask(answers, "secretsmanager", "db");
        ask(answers, "secretsmanager", "db", "port");
        ask(answers, "secretsmanager", "db", "user", "AWSPREVIOUS");
        answers.fetchMissing();

        assertThat(ask(answers, "secretsmanager", "db", "user")).isEqualTo(new Answer.Found(Json.of("kato"), true));
        assertThat(ask(answers, "secretsmanager", "db", "port")).isEqualTo(new Answer.Found(Json.of(5432), true));
        assertThat(ask(answers, "secretsmanager", "db"))
                .isEqualTo(new Answer.Found(Json.of("{\"user\": \"kato\", \"port\": 5432}"), true));
        assertThat(ask(answers, "secretsmanager", "db", "user", "AWSPREVIOUS"))
                .isEqualTo(new Answer.Found(Json.of("before"), true));
        assertThat(fetch.calls)
                .containsExactlyInAnyOrder("secret ap-northeast-3 db", "secret ap-northeast-3 db (AWSPREVIOUS)");
    }

    @Test
    void aStackIsReadOnceForAllItsOutputsAndExportsOnceForAllNames() {
        fetch.stacks.put("network", Map.of("SubnetA", "subnet-a", "SubnetB", "subnet-b"));
        fetch.exports.put("vpc", "vpc-1");

        ask(answers, "cfn_output", "network", "SubnetA");
        ask(answers, "cfn_output", "network", "SubnetB");
        ask(answers, "cfn_export", "vpc");
        ask(answers, "cfn_export", "other");
        answers.fetchMissing();

        assertThat(ask(answers, "cfn_output", "network", "SubnetB")).isEqualTo(Answer.found(Json.of("subnet-b")));
        assertThat(ask(answers, "cfn_export", "vpc")).isEqualTo(Answer.found(Json.of("vpc-1")));
        assertThat(fetch.calls).containsExactlyInAnyOrder("stack ap-northeast-3 network", "exports ap-northeast-3");
    }

    @Test
    void aStackOfAnotherRegionIsKnownByItsArn() {
        String arn = "arn:aws:cloudformation:eu-west-1:123456789012:stack/network/0a1b";
        fetch.stacks.put(arn, Map.of("SubnetA", "subnet-a"));

        assertThat(fetched("cfn_output", arn, "SubnetA")).isEqualTo(Answer.found(Json.of("subnet-a")));
        assertThat(fetch.calls).containsExactly("stack eu-west-1 " + arn);
    }

    @Test
    void whatOneFileHasReadTheNextOneKnows() {
        parameter("/a", Kind.STRING, "value");
        fetched("ssm", "/a");
        Answers next = answers("ap-northeast-3");

        assertThat(ask(next, "ssm", "/a")).isEqualTo(Answer.found(Json.of("value")));
        assertThat(next.fetchMissing()).isFalse();
        assertThat(fetch.calls).hasSize(1);
    }

    @Test
    void sourcesOfDifferentKindsAreReadAtTheSameTime() {
        CountDownLatch three = new CountDownLatch(3);
        fetch.secrets.put("s", "x");
        fetch.stacks.put("network", Map.of("A", "a"));
        parameter("/a", Kind.STRING, "value");
        fetch.before(call -> {
            three.countDown();
            try {
                assertThat(three.await(20, TimeUnit.SECONDS)).as(call).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        ask(answers, "ssm", "/a");
        ask(answers, "secretsmanager", "s");
        assertThat(fetched("cfn_output", "network", "A")).isEqualTo(Answer.found(Json.of("a")));
        assertThat(ask(answers, "ssm", "/a")).isEqualTo(Answer.found(Json.of("value")));
    }

    @Test
    void theRegionIsAskedForOnlyWhenItIsNeededAndOnce() {
        int[] asked = {0};
        Answers lazy = Lookups.of(
                        sources,
                        HERE,
                        () -> {
                            asked[0]++;
                            return Optional.of("eu-west-1");
                        },
                        List.of(plugin("ssm", "us_", "us-east-1")))
                .answers();
        ask(lazy, "us_ssm", "/a");
        ask(lazy, "secretsmanager", "arn:aws:secretsmanager:us-east-1:123456789012:secret:s");
        assertThat(asked[0]).isZero();
        ask(lazy, "ssm", "/a");
        ask(lazy, "cfn_export", "a");
        assertThat(asked[0]).isEqualTo(1);
    }
}

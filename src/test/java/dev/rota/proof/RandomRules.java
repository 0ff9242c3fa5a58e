package dev.rota.proof;

import dev.rota.json.Json;
import dev.rota.rule.ContainerOverride;
import dev.rota.rule.ContainerOverride.EnvironmentFile;
import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import dev.rota.rule.ContainerOverride.ResourceRequirement;
import dev.rota.rule.EcsParameters;
import dev.rota.rule.EcsParameters.CapacityProvider;
import dev.rota.rule.EcsParameters.NetworkConfiguration;
import dev.rota.rule.EcsParameters.PlacementConstraint;
import dev.rota.rule.EcsParameters.PlacementStrategy;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.RetryPolicy;
import dev.rota.rule.Rule;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import dev.rota.rule.TaskOverride.InferenceAccelerator;
import dev.rota.rule.TaskOverrideJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules as AWS could hold them: every member there or not, every value AWS allows, texts as hostile as it allows. The same seed
 * makes the same rules.
 */
final class RandomRules {

    static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");

    private static final int LONGEST_INPUT = 8192;
    private static final List<Home> HOMES = List.of(
            HOME,
            HOME,
            HOME,
            new Home("aws", "ap-northeast-3", "210987654321"),
            new Home("aws", "eu-west-1", "123456789012"));

    private final Random random;
    private final RandomTexts texts;

    RandomRules(long seed) {
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
    }

    /** One to three rules of different names. */
    List<Rule> some() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Rule rule = next();
            rules.put(rule.name(), rule);
        }
        return List.copyOf(rules.values());
    }

    Rule next() {
        return new Rule(
                texts.name(),
                "default",
                maybe(() -> texts.next(512)),
                one("cron(0 10 * * ? *)", "rate(5 minutes)", "rate(1 hour)", "cron(15/30 8-17 ? * MON-FRI *)"),
                random.nextInt(8) == 0 ? "{\"source\": [\"aws.ecs\"],\n \"detail\": {\"a\": [1.0, null]}}" : null,
                one(Rule.ENABLED, Rule.ENABLED, Rule.DISABLED, "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"),
                maybe(this::role),
                random.nextBoolean() ? Map.of() : textMap(128, 256),
                targets());
    }

    private List<EcsTarget> targets() {
        Map<String, EcsTarget> targets = new LinkedHashMap<>();
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 1;
        while (targets.size() < count) {
            String id = texts.name();
            targets.put(id, target(id));
        }
        return List.copyOf(targets.values());
    }

    private EcsTarget target(String id) {
        return new EcsTarget(
                id,
                home().clusterArn(one("shop", "mail", "null", "007")),
                maybe(this::role),
                input(),
                parameters(),
                maybe(() -> home().queueArn("dead-" + texts.word())),
                maybe(() -> new RetryPolicy(maybe(() -> one(0, 7, 185)), maybe(() -> one(60, 3600, 86_400)))));
    }

    private EcsParameters parameters() {
        boolean providers = random.nextInt(4) == 0;
        return new EcsParameters(
                home().taskDefinitionArn("family-" + texts.word() + one("", ":7", ":12")),
                maybe(() -> one(1, 2, 999_999_999, Integer.MAX_VALUE)),
                providers ? null : maybe(() -> one("EC2", "FARGATE", "EXTERNAL")),
                maybe(() -> new NetworkConfiguration(
                        list(1, () -> "subnet-" + texts.word()),
                        list(0, () -> "sg-" + texts.word()),
                        maybe(() -> one("ENABLED", "DISABLED")))),
                maybe(() -> one("LATEST", "1.4.0", "1.4")),
                maybe(() -> texts.next(255)),
                providers
                        ? list(
                                1,
                                () -> new CapacityProvider(
                                        texts.some(255), maybe(() -> one(0, 1, 1000)), maybe(() -> one(0, 1, 100_000))))
                        : List.of(),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                list(
                        0,
                        () -> new PlacementConstraint(
                                maybe(() -> one("distinctInstance", "memberOf")), maybe(() -> texts.next(2000)))),
                list(
                        0,
                        () -> new PlacementStrategy(
                                maybe(() -> one("random", "spread", "binpack")), maybe(() -> texts.next(255)))),
                random.nextInt(3) == 0 ? "TASK_DEFINITION" : null,
                maybe(() -> texts.next(1024)),
                random.nextBoolean() ? Map.of() : textMap(128, 256));
    }

    private TargetInput input() {
        return switch (random.nextInt(11)) {
            case 0 -> TargetInput.NONE;
            case 10 -> longInput();
            case 1 -> new TargetInput.Path(one("$.detail", "$", texts.some(256)));
            case 2 ->
                new TargetInput.Transformer(
                        random.nextBoolean() ? Map.of() : textMap(100, 256), texts.longer(one(1, 20, LONGEST_INPUT)));
            case 3 ->
                new TargetInput.Text(one(
                        "{}",
                        "[]",
                        "null",
                        "1.50",
                        "\"yes\"",
                        "{\"containerOverrides\":null}",
                        " {\"cpu\" : 256 } ",
                        "{\"a\":1,\"a\":2}",
                        "{\"containerOverrides\":[{}]}",
                        "{\"containerOverrides\":[{\"name\":\"a\",\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":\"2\"}]}]}",
                        "{\"containerOverrides\":[{\"name\":\"a\",\"environment\":[{\"name\":\"\",\"value\":\"\"}]}]}",
                        "{\"containerOverrides\":[{\"name\":\"a\",\"cpu\":-1}],\"ephemeralStorage\":{\"sizeInGiB\":7}}",
                        "{\"containerOverrides\":[{\"name\":\"a\",\"environmentFiles\":[{\"value\":\"\",\"type\":\"nfs\"}]}]}",
                        "{\"containerOverrides\":[{\"name\":\"\",\"resourceRequirements\":[{\"value\":\"1\",\"type\":\"FPGA\"}]}]}",
                        "{\"containerOverrides\":[{\"name\":\"a\",\"new\":{}}],\"cpu\":\"256\"}"));
            default -> override();
        };
    }

    /** As long as AWS allows, or almost: no override, an override, or one with a member that is not of an override. */
    private TargetInput longInput() {
        String text = texts.longer(LONGEST_INPUT);
        String frame = one(
                "%s",
                "{\"note\": [1.0, %s]}",
                "{\"containerOverrides\":[{\"name\":\"app\",\"command\":[%s]}]}",
                "{\"containerOverrides\":[{\"name\":\"app\"}],\"more\":%s}");
        while (true) {
            String input = frame.replace("%s", Json.of(text).compact());
            if (input.length() <= LONGEST_INPUT) {
                return new TargetInput.Text(input);
            }
            text = text.substring(
                    0, text.offsetByCodePoints(text.length(), -Math.min(20, text.codePointCount(0, text.length()))));
        }
    }

    /** A task override as people and programs write it, never longer than AWS allows. */
    private TargetInput override() {
        TaskOverride override = new TaskOverride(
                list(0, this::container),
                maybe(() -> one("256", "1 vCPU", "007", "1e3")),
                maybe(() -> one("512", "1 GB")),
                maybe(this::role),
                maybe(this::role),
                maybe(() -> 21 + random.nextInt(180)),
                random.nextInt(5) == 0
                        ? List.of(new InferenceAccelerator(maybe(texts::word), maybe(texts::word)))
                        : List.of());
        var json = TaskOverrideJson.write(override);
        String text = random.nextBoolean() ? json.compact() : json.pretty();
        return new TargetInput.Text(text.length() <= LONGEST_INPUT ? text : "{\"containerOverrides\":null}");
    }

    private ContainerOverride container() {
        Map<String, String> variables = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            variables.putAll(textMap(60, 200));
        }
        if (random.nextInt(20) == 0) {
            variables.put("LONG", texts.longer(3000));
        }
        return new ContainerOverride(
                texts.some(255),
                list(0, () -> texts.next(60)),
                variables.entrySet().stream()
                        .map(entry -> new EnvironmentVariable(entry.getKey(), entry.getValue()))
                        .toList(),
                list(0, () -> new EnvironmentFile("arn:aws:s3:::bucket/" + texts.next(40), "s3")),
                maybe(() -> one(0, 256, Integer.MAX_VALUE)),
                maybe(() -> one(0, 512, 1_000_000_000)),
                maybe(() -> one(0, 512)),
                list(0, () -> new ResourceRequirement(texts.next(20), one("GPU", "InferenceAccelerator"))));
    }

    /** Tags and variables; no name that Rota or AWS keeps to itself. */
    private Map<String, String> textMap(int longestKey, int longestValue) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            map.put(texts.some(longestKey), texts.next(longestValue));
        }
        return map;
    }

    private String role() {
        return home().roleArn(one("ecsEventsRole", "ecsEventsRole", "path/to/role", "007"));
    }

    private Home home() {
        return HOMES.get(random.nextInt(HOMES.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(int least, Supplier<T> element) {
        int size = least + (random.nextBoolean() ? random.nextInt(3) : 0);
        return Stream.generate(element).limit(size).toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

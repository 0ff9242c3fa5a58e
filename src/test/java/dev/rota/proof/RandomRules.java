package dev.rota.proof;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Resource;
import dev.rota.rule.Rule;
import dev.rota.rule.Setting;
import dev.rota.rule.Setting.Alternative;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.TaskOverride;
import dev.rota.rule.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        JsonObject settings = Json.object()
                .with("name", texts.name())
                .with("eventBusName", "default")
                .withOptional("description", maybe(() -> Json.of(texts.next(512))))
                .with(
                        "scheduleExpression",
                        one("cron(0 10 * * ? *)", "rate(5 minutes)", "rate(1 hour)", "cron(15/30 8-17 ? * MON-FRI *)"))
                .withOptional(
                        "eventPattern",
                        Optional.<Json>of(Json.of("{\"source\": [\"aws.ecs\"],\n \"detail\": {\"a\": [1.0, null]}}"))
                                .filter(pattern -> random.nextInt(8) == 0))
                .with(
                        "state",
                        one(Rule.ENABLED, Rule.ENABLED, Rule.DISABLED, "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"))
                .withOptional("ruleRole", maybe(() -> Json.of(name(Resource.ROLE))))
                .with("tags", tags())
                .build();
        return new Rule(settings, targets());
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

    /** Whatever the table has, but one input only, and capacity in one way only. */
    private EcsTarget target(String id) {
        boolean providers = random.nextInt(4) == 0;
        Shape shape = Settings.TARGET.only(
                "target",
                key -> key.alternative()
                        .map(alternative -> alternative == Alternative.CAPACITY
                                && providers == key.name().equals("capacityProviderStrategy"))
                        .orElse(true));
        List<Json.Member> members = new ArrayList<>(
                object(shape, Set.of("cluster", "taskDefinition", "role")).members());
        members.add(new Json.Member("id", Json.of(id)));
        input().ifPresent(members::add);
        return new EcsTarget(new JsonObject(members));
    }

    private JsonObject object(Shape shape, Set<String> always) {
        List<Json.Member> members = new ArrayList<>();
        for (Setting key : shape.keys()) {
            if (key.isRequired() || always.contains(key.name()) || random.nextInt(3) > 0) {
                members.add(new Json.Member(key.name(), value(key)));
            }
        }
        return new JsonObject(members);
    }

    /** Now and then what says no more than none, else what the type takes. */
    private Json value(Setting key) {
        List<Json> nothing = key.nothing().stream()
                .filter(value -> !(value instanceof JsonObject) && !(key.type() instanceof ValueType.OrEmpty))
                .sorted(Comparator.comparing(Json::compact))
                .toList();
        if (!nothing.isEmpty() && random.nextInt(4) == 0) {
            return nothing.get(random.nextInt(nothing.size()));
        }
        return key.resource().map(kind -> Json.of(name(kind))).orElseGet(() -> value(key.type(), key.isRequired()));
    }

    private Json value(ValueType type, boolean required) {
        if (type instanceof ValueType.Text text) {
            int longest = text.longest() == Integer.MAX_VALUE ? 60 : text.longest();
            return Json.of(text.allows("") ? texts.next(longest) : texts.some(longest));
        } else if (type instanceof ValueType.Choice choice) {
            return Json.of(choice.words().get(random.nextInt(choice.words().size())));
        } else if (type instanceof ValueType.OrEmpty some) {
            return value(some.type(), required);
        } else if (type instanceof ValueType.Whole whole) {
            return Json.of(one(whole.least(), whole.least() + random.nextInt(10), whole.most()));
        } else if (type instanceof ValueType.Flag) {
            return Json.of(random.nextBoolean());
        } else if (type instanceof ValueType.ListOf list) {
            int least = required || list.most() == 6 ? 1 : 0;
            return new JsonArray(list(least, () -> value(list.element(), required)));
        } else if (type instanceof ValueType.Mapping mapping) {
            return object(mapping.shape(), Set.of());
        } else if (type instanceof ValueType.TextMap) {
            return tags();
        } else if (type instanceof ValueType.Environment) {
            return variables();
        }
        throw new AssertionError("no such value is made: " + type);
    }

    /** The ARN of something, here or elsewhere. */
    private String name(Resource kind) {
        String name = switch (kind) {
            case CLUSTER -> one("shop", "mail", "null", "007");
            case TASK_DEFINITION -> "family-" + texts.word() + one("", ":7", ":12");
            case ROLE -> one("ecsEventsRole", "ecsEventsRole", "path/to/role", "007");
            case QUEUE -> "dead-" + texts.word();
        };
        return kind.arn(HOMES.get(random.nextInt(HOMES.size())), name);
    }

    private Optional<Json.Member> input() {
        return switch (random.nextInt(11)) {
            case 0 -> Optional.empty();
            case 10 -> longInput();
            case 1 -> Optional.of(new Json.Member("inputPath", Json.of(one("$.detail", "$", texts.some(256)))));
            case 2 ->
                Optional.of(new Json.Member(
                        "inputTransformer",
                        Json.object()
                                .with(
                                        "inputPathsMap",
                                        random.nextBoolean() ? new JsonObject(List.of()) : textMap(100, 256))
                                .with("inputTemplate", texts.longer(one(1, 20, LONGEST_INPUT)))
                                .build()));
            case 3 ->
                text(one(
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
    private Optional<Json.Member> longInput() {
        String text = texts.longer(LONGEST_INPUT);
        String frame = one(
                "%s",
                "{\"note\": [1.0, %s]}",
                "{\"containerOverrides\":[{\"name\":\"app\",\"command\":[%s]}]}",
                "{\"containerOverrides\":[{\"name\":\"app\"}],\"more\":%s}");
        while (true) {
            String input = frame.replace("%s", Json.of(text).compact());
            if (input.length() <= LONGEST_INPUT) {
                return text(input);
            }
            text = text.substring(
                    0, text.offsetByCodePoints(text.length(), -Math.min(20, text.codePointCount(0, text.length()))));
        }
    }

    /** A task override as people and programs write it, never longer than AWS allows. */
    private Optional<Json.Member> override() {
        JsonObject json = new TaskOverride(object(Settings.OVERRIDE, Set.of())).members();
        String text = random.nextBoolean() ? json.compact() : json.pretty();
        return text(text.length() <= LONGEST_INPUT ? text : "{\"containerOverrides\":null}");
    }

    private static Optional<Json.Member> text(String input) {
        return Optional.of(new Json.Member("input", Json.of(input)));
    }

    /** Variables as ECS lists them, each name once, and now and then a long value. */
    private Json variables() {
        List<Json.Member> variables = new ArrayList<>(textMap(60, 200).members());
        if (random.nextInt(20) == 0) {
            variables.add(new Json.Member("LONG", Json.of(texts.longer(3000))));
        }
        return new JsonArray(variables.stream()
                .map(variable -> (Json) Json.object()
                        .with("name", variable.name())
                        .with("value", variable.value())
                        .build())
                .toList());
    }

    /** Any number of tags, of the characters that AWS takes. */
    private JsonObject tags() {
        Map<String, Json> tags = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.put(forTags("k" + texts.next(100)), Json.of(forTags(texts.next(256))));
        }
        return JsonObject.of(tags);
    }

    private static String forTags(String text) {
        return text.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "");
    }

    /** Variables and names of parts; no name that Rota or AWS keeps to itself. */
    private JsonObject textMap(int longestKey, int longestValue) {
        Map<String, Json> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            map.put(texts.some(longestKey), Json.of(texts.next(longestValue)));
        }
        return JsonObject.of(map);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
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

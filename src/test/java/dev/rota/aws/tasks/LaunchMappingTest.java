package dev.rota.aws.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.aws.rules.SdkObjects;
import dev.rota.aws.rules.Targets;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.run.Launch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.eventbridge.model.EcsParameters;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** A run asks ECS for exactly what EventBridge would ask it for, member for member. */
class LaunchMappingTest {

    private static final int OBJECTS = 300;
    private static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");
    private static final String CLUSTER = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/main";

    /** What is called otherwise in a target than in RunTask. */
    private static final Map<String, String> RENAMED =
            Map.of("TaskDefinitionArn", "taskDefinition", "TaskCount", "count");

    /** What RunTask takes besides: who asks, where, how it differs; and volumes, which a target cannot have. */
    private static final Set<String> BESIDES =
            Set.of("cluster", "overrides", "startedBy", "clientToken", "volumeConfigurations");

    private static final String OVERRIDE = """
            {
              "containerOverrides": [
                {
                  "name": "app",
                  "command": ["report", "--daily"],
                  "environment": [{"name": "STAGE", "value": "prod"}],
                  "environmentFiles": [{"value": "arn:aws:s3:::files/prod.env", "type": "s3"}],
                  "cpu": 128,
                  "memory": 256,
                  "memoryReservation": 64,
                  "resourceRequirements": [{"value": "1", "type": "GPU"}]
                }
              ],
              "cpu": "512",
              "memory": "1024",
              "taskRoleArn": "arn:aws:iam::123456789012:role/task",
              "executionRoleArn": "arn:aws:iam::123456789012:role/execution",
              "ephemeralStorage": {"sizeInGiB": 30},
              "inferenceAcceleratorOverrides": [{"deviceName": "device", "deviceType": "eia1.medium"}]
            }
            """;

    @Test
    void everyMemberOfATargetReachesRunTaskUnchanged() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + OBJECTS; seed++) {
            EcsParameters parameters =
                    new SdkObjects(seed, Set.of(), 0.6).fill(EcsParameters.builder(), Set.of("TaskDefinitionArn"));
            EcsParameters few = parameters.toBuilder()
                    .taskCount(parameters.taskCount() == null ? null : parameters.taskCount() % 10)
                    .build();
            assertThat(sent(request(few, null))).as("seed " + seed).isEqualTo(wanted(few));
        }
    }

    @Test
    void everyMemberOfATargetHasAPlaceInRunTaskAndTheOtherWayRound() {
        Set<String> ofTarget = EcsParameters.builder().build().sdkFields().stream()
                .map(field -> RENAMED.getOrDefault(field.memberName(), spelled(field.locationName())))
                .collect(Collectors.toSet());
        Set<String> ofRunTask = RunTaskRequest.builder().build().sdkFields().stream()
                .map(SdkField::locationName)
                .filter(name -> !BESIDES.contains(name))
                .collect(Collectors.toSet());
        assertThat(ofRunTask).isEqualTo(ofTarget);
    }

    @Test
    void everyMemberOfAnOverrideReachesRunTaskUnchanged() {
        EcsParameters least =
                EcsParameters.builder().taskDefinitionArn("report").build();

        RunTaskRequest request = request(least, OVERRIDE);

        assertThat(plain(request.overrides())).isEqualTo(plain(Json.parse(OVERRIDE)));
        assertThat(request.overrides().sdkFields()).allMatch(field -> isSet(field, request.overrides()));
        SdkPojo container = request.overrides().containerOverrides().get(0);
        assertThat(container.sdkFields()).allMatch(field -> isSet(field, container));
    }

    @Test
    void whatATargetDoesNotSayIsNotSaid() {
        EcsParameters least =
                EcsParameters.builder().taskDefinitionArn("report").build();

        assertThat(plain(request(least, null)))
                .isEqualTo(Map.of(
                        "cluster", CLUSTER,
                        "taskDefinition", "report",
                        "startedBy", "rota/nightly",
                        "clientToken", "token"));
    }

    @Test
    void anInputWithoutAnOverrideIsNone() {
        EcsParameters least =
                EcsParameters.builder().taskDefinitionArn("report").build();

        assertThat(request(least, "{}").overrides()).isNull();
    }

    private static RunTaskRequest request(EcsParameters parameters, @Nullable String input) {
        EcsTarget target = Targets.read(Target.builder()
                .id("report")
                .arn(CLUSTER)
                .input(input)
                .ecsParameters(parameters)
                .build());
        return LaunchMapping.write(Launch.of("nightly", target, HOME, "token"));
    }

    private static Map<String, Object> sent(RunTaskRequest request) {
        Map<String, Object> members = members(request);
        BESIDES.forEach(members::remove);
        return members;
    }

    private static Map<String, Object> wanted(EcsParameters parameters) {
        Map<String, Object> members = members(parameters);
        RENAMED.forEach((before, after) -> {
            Object value = members.remove(spelled(before));
            if (value != null) {
                members.put(after, value);
            }
        });
        return members;
    }

    private static Map<String, Object> members(SdkPojo object) {
        Map<String, Object> members = new TreeMap<>();
        object.sdkFields().stream()
                .filter(field -> isSet(field, object))
                .forEach(field -> members.put(spelled(field.locationName()), plain(field.getValueOrDefault(object))));
        return members;
    }

    private static boolean isSet(SdkField<?> field, SdkPojo object) {
        Object value = field.getValueOrDefault(object);
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    /** EventBridge spells with capitals what ECS spells without. */
    private static String spelled(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Object plain(Object value) {
        if (value instanceof SdkPojo object) {
            return members(object);
        } else if (value instanceof List<?> list) {
            return list.stream().map(LaunchMappingTest::plain).toList();
        } else if (value instanceof JsonObject object) {
            Map<String, Object> members = new TreeMap<>();
            object.members().forEach(member -> members.put(member.name(), plain(member.value())));
            return members;
        } else if (value instanceof JsonArray array) {
            return plain(array.elements());
        } else if (value instanceof JsonNumber number) {
            return Integer.valueOf(number.text());
        } else if (value instanceof JsonBoolean flag) {
            return flag.value();
        }
        return value instanceof JsonString text ? text.value() : value;
    }
}

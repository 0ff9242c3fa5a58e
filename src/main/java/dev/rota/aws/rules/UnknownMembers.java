package dev.rota.aws.rules;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** Members that AWS sent and Rota has no key for, by their path, such as {@code EcsParameters.NewThing}. */
final class UnknownMembers {

    /** Settings of targets that are not ECS; on one that is, they would be erased like unknown ones. */
    static final Set<String> OF_OTHER_SERVICES = Set.of(
            "AppSyncParameters",
            "BatchParameters",
            "HttpParameters",
            "KinesisParameters",
            "RedshiftDataParameters",
            "RunCommandParameters",
            "SageMakerPipelineParameters",
            "SqsParameters");

    private UnknownMembers() {}

    /** The members of a rule that are unknown to the SDK. Who created it is no setting, even where only a server tells it. */
    static Set<String> ofRule(SdkPojo rule, Json raw) {
        Set<String> paths = beyond(rule, raw);
        paths.remove("CreatedBy");
        return paths;
    }

    /** The members of an answer that the SDK's shape of it lacks. */
    private static Set<String> beyond(SdkPojo known, Json raw) {
        Set<String> paths = new TreeSet<>();
        collect(known.sdkFields(), raw, "", paths);
        return paths;
    }

    /** The members of an ECS target that are unknown to the SDK, or known but of another service. */
    static Set<String> ofTarget(Target target, Json raw) {
        Set<String> paths = beyond(target, raw);
        target.sdkFields().stream()
                .filter(field -> OF_OTHER_SERVICES.contains(field.memberName()))
                .filter(field -> field.getValueOrDefault(target) != null)
                .forEach(field -> paths.add(field.memberName()));
        return paths;
    }

    /** The answer as JSON; an answer that is none has no members. */
    static Json parse(String answer) {
        try {
            return Json.parse(answer);
        } catch (JsonException malformed) {
            return Json.object().build();
        }
    }

    /** An element of a list in an answer; an empty object where there is none. */
    static Json element(Json answer, String list, int index) {
        boolean there = answer instanceof JsonObject object
                && object.get(list).orElse(answer) instanceof JsonArray array
                && index < array.elements().size();
        return there
                ? ((JsonArray) ((JsonObject) answer).get(list).orElseThrow())
                        .elements()
                        .get(index)
                : Json.object().build();
    }

    private static void collect(List<SdkField<?>> known, Json raw, String path, Set<String> unknown) {
        if (!(raw instanceof JsonObject object)) {
            return;
        }
        Map<String, SdkField<?>> byName =
                known.stream().collect(Collectors.toMap(SdkField::locationName, Function.identity()));
        object.members().forEach(member -> {
            SdkField<?> field = byName.get(member.name());
            if (field == null) {
                unknown.add(path + member.name());
            } else {
                descend(field, member.value(), path + member.name() + ".", unknown);
            }
        });
    }

    private static void descend(SdkField<?> field, Json raw, String path, Set<String> unknown) {
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            collect(field.constructor().get().sdkFields(), raw, path, unknown);
        } else if (field.marshallingType() == MarshallingType.LIST && raw instanceof JsonArray array) {
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            array.elements().forEach(value -> descend(element, value, path, unknown));
        }
    }
}

package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.JsonException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What EventBridge hands to the target when the rule fires. For ECS it is read as a task override.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html">Target: Input, InputPath,
 *     InputTransformer</a>
 */
public sealed interface TargetInput {

    /** No input: the task runs as its definition says. */
    TargetInput NONE = new None();

    /** Nothing. */
    record None() implements TargetInput {}

    /** A task override, as a file spells it out key by key. */
    record Overrides(TaskOverride override) implements TargetInput {}

    /**
     * JSON text, kept to the letter; it may be a task override or anything else.
     *
     * @param text at most 8192 characters
     */
    record Text(String text) implements TargetInput {

        /** The task override that the text is, if it is JSON and wholly one. */
        public Optional<TaskOverride> asOverride() {
            try {
                return TaskOverrideJson.read(Json.parse(text));
            } catch (JsonException notJson) {
                return Optional.empty();
            }
        }
    }

    /**
     * A part of the event.
     *
     * @param path a JSON path, at most 256 characters
     */
    record Path(String path) implements TargetInput {}

    /**
     * A text made from parts of the event.
     *
     * @param inputPathsMap names of parts and their JSON paths, at most 100
     * @param inputTemplate 1–8192 characters
     */
    record Transformer(Map<String, String> inputPathsMap, String inputTemplate) implements TargetInput {
        public Transformer {
            inputPathsMap = Collections.unmodifiableMap(new LinkedHashMap<>(inputPathsMap));
        }
    }
}
